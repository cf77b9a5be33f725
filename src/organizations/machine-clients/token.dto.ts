import { EnumField, IntField, ListField, StringsField, TextField } from '../../platform/openapi/fields.ts';

const errors = {
  invalid_request: { en: 'a parameter is missing, twice or wrong', zh: '参数缺失、重复或有误' },
  invalid_client: { en: 'the client has not proved itself', zh: '客户端未能证明身份' },
  invalid_scope: { en: 'there are no scopes: rights are in the database', zh: '不支持 scope，权限由数据库决定' },
  unsupported_grant_type: { en: 'only client_credentials', zh: '仅支持 client_credentials' },
  slow_down: { en: 'too many failures; wait for Retry-After', zh: '失败次数过多，请按 Retry-After 等待' },
  server_error: { en: 'something went wrong on our side', zh: '服务器内部错误' },
  temporarily_unavailable: { en: 'not ready or too busy', zh: '未就绪或繁忙' },
};

/** RFC 6749, section 5.1; its names are the standard's. */
export class TokenAnswer {
  @TextField({ en: 'Bearer token (RFC 9068)', zh: '访问令牌（RFC 9068）' }, 4096) access_token: string;
  @TextField({ en: 'Always Bearer', zh: '恒为 Bearer' }, 10) token_type: string;
  @IntField({ en: 'Seconds it is valid', zh: '有效秒数' }, 1, 900) expires_in: number;
}
/** RFC 6749, section 5.2. */
export class OAuthProblem {
  @EnumField('OAuthError', { en: 'Code', zh: '错误代码' }, errors) error: string;
  @TextField({ en: 'For a person who reads it', zh: '说明' }, 500, { optional: true }) error_description?: string;
}
/** RFC 8414. */
export class IssuerMetadata {
  @TextField({ en: 'Name of the issuer: the aud of assertions', zh: '签发方，即断言的 aud' }, 200) issuer: string;
  @TextField({ en: 'Token endpoint', zh: '令牌端点' }, 300) token_endpoint: string;
  @TextField({ en: 'Its public keys', zh: '公钥地址' }, 300) jwks_uri: string;
  @StringsField({ en: 'Grants', zh: '授权类型' }, 10) grant_types_supported: string[];
  @StringsField({ en: 'None: nobody is sent here by a browser', zh: '无，不支持浏览器跳转' }, 10)
  response_types_supported: string[];
  @StringsField({ en: 'How clients prove themselves', zh: '客户端认证方式' }, 10)
  token_endpoint_auth_methods_supported: string[];
  @StringsField({ en: 'Algorithms of assertions', zh: '断言签名算法' }, 10)
  token_endpoint_auth_signing_alg_values_supported: string[];
}
export class PublishedKey {
  @TextField({ en: 'Kind', zh: '类型' }, 10) kty: string;
  @TextField({ en: 'Id', zh: '编号' }, 100) kid: string;
  @TextField({ en: 'Algorithm', zh: '算法' }, 10) alg: string;
  @TextField({ en: 'Use', zh: '用途' }, 10) use: string;
  @TextField({ en: 'Curve', zh: '曲线' }, 10) crv: string;
  @TextField({ en: 'x', zh: 'x' }, 100) x: string;
  @TextField({ en: 'y', zh: 'y' }, 100) y: string;
}
export class KeySet {
  @ListField({ en: 'Keys (RFC 7517)', zh: '公钥（RFC 7517）' }, () => PublishedKey, 100) keys: PublishedKey[];
}
