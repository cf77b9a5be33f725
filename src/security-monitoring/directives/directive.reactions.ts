import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Duties, transferOnSuccession } from '../../organizations/index.ts';
import { Reactions } from '../../platform/acts/reactions.ts';
import { sql } from '../../platform/database/index.ts';

const living = "a.state IN ('issued', 'answered', 'objected', 'upheld')";
/** Public bodies: an operator's duties pass on with its agreements, and what was asked of it is asked anew. */
const bodies = "(a.issuer_id = $1 OR (a.addressee_kind = 'center' AND a.addressee_id = $1))";
const livingOf = `SELECT a.id FROM directives a WHERE ${living} AND ${bodies} ORDER BY a.id`;

/** Art. 6: directives go to the successor of who issued them, and of the center. */
@Injectable()
export class DirectiveReactions implements OnModuleInit {
  constructor(
    private readonly reactions: Reactions,
    private readonly duties: Duties,
  ) {}

  onModuleInit(): void {
    this.duties.learn(async (id, { tx }) => [
      { aggregate: 'directive', count: (await tx.query<{ id: string }>(sql(livingOf), [id])).length },
    ]);
    const handed = (column: string, of: string): string =>
      `UPDATE directives a SET ${column} = $2::uuid WHERE ${living} AND a.${column} = $1::uuid${of}`;
    transferOnSuccession(this.reactions, [
      {
        aggregate: 'directive',
        ids: livingOf,
        statements: [handed('issuer_id', ''), handed('addressee_id', " AND a.addressee_kind = 'center'")],
      },
    ]);
  }
}
