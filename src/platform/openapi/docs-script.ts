/**
 * What runs in the browser beside Swagger UI. Plain JavaScript, because the build has no types of the DOM. It adds
 * an Idempotency-Key to every POST and the language of the chosen document to every call, and offers a role picker
 * where the server hands out tokens for demonstration.
 */
export const docsScript = (demo: boolean): string => `'use strict';
(() => {
  const demo = ${demo};
  const place = 'zonekeeper.person';
  const issued = new Set();
  let people = [];
  let chosen;
  let timer;

  // crypto.randomUUID does not exist on a plain-http host that is not localhost.
  const key = () => [...crypto.getRandomValues(new Uint8Array(16))].map((b) => b.toString(16).padStart(2, '0')).join('');
  const chinese = () => (window.ui ? window.ui.specSelectors.url() : '').includes('.zh.');
  const find = (headers, name) => Object.keys(headers).find((h) => h.toLowerCase() === name);

  const expiry = (token) => (typeof token.expiresAt === 'number' ? token.expiresAt * 1000 : Date.parse(token.expiresAt));
  const fetchPeople = async () => {
    const answer = await fetch('/demo/tokens', { cache: 'no-store', headers: { 'Accept-Language': chinese() ? 'zh-CN' : 'en' } });
    if (answer.status !== 200) return [];
    const list = await answer.json();
    return Array.isArray(list) ? list : [];
  };
  const idOf = (token) => token.role + '/' + token.person.id;
  const use = () => {
    if (!chosen || !window.ui) return;
    issued.add(chosen.accessToken);
    window.ui.preauthorizeApiKey('bearer', chosen.accessToken);
  };
  const renew = async () => {
    const wanted = chosen && idOf(chosen);
    const fresh = await fetchPeople().catch(() => []);
    if (fresh.length > 0) people = fresh;
    chosen = people.find((p) => idOf(p) === wanted) ?? chosen;
    use();
    plan();
  };
  const plan = () => {
    clearTimeout(timer);
    if (!chosen) return;
    const left = expiry(chosen) - Date.now();
    const wait = left > 0 ? Math.max(5000, left - Math.min(60000, left / 4)) : 60000;
    timer = setTimeout(renew, Math.min(wait, 3600000));
  };
  const choose = (id) => {
    chosen = people.find((p) => idOf(p) === id);
    if (chosen) localStorage.setItem(place, id);
    else {
      localStorage.removeItem(place);
      window.ui.authActions.logout(['bearer']);
    }
    use();
    plan();
  };

  const label = (p) => [p.role, p.organization && p.organization.name, p.person && p.person.name].filter(Boolean).join(' · ');
  const option = (value, text) => Object.assign(document.createElement('option'), { value, textContent: text });
  const show = () => {
    const bar = document.querySelector('.topbar-wrapper');
    if (!bar || document.getElementById('role-picker')) return;
    const select = Object.assign(document.createElement('select'), { id: 'role-picker' });
    select.setAttribute('aria-label', '身份 / role');
    select.append(option('', '选择身份 / act as …'), ...people.map((p) => option(idOf(p), label(p))));
    select.value = chosen ? idOf(chosen) : '';
    select.addEventListener('change', () => choose(select.value));
    bar.append(select);
  };

  // One address to come back to from a login, whether the page is /docs or /docs/.
  const bundle = window.SwaggerUIBundle;
  const oauth2RedirectUrl = location.origin + '/docs/oauth2-redirect.html';
  window.SwaggerUIBundle = Object.assign((options) => bundle({ ...options, oauth2RedirectUrl }), bundle);

  window.zonekeeper = {
    before(request) {
      if (request.loadSpec) return request;
      const headers = (request.headers = request.headers || {});
      if ((request.method || 'GET').toUpperCase() === 'POST' && !find(headers, 'idempotency-key')) headers['Idempotency-Key'] = key();
      if (!find(headers, 'accept-language')) headers['Accept-Language'] = chinese() ? 'zh-CN' : 'en';
      const name = find(headers, 'authorization');
      if (name && chosen && issued.has(headers[name].replace(/^Bearer /, ''))) headers[name] = 'Bearer ' + chosen.accessToken;
      return request;
    },
    after(response) {
      if (response.status === 401 && chosen) void renew();
      if (/\\/openapi[^/]*\\.json$/.test(response.url || '')) {
        setTimeout(() => {
          document.documentElement.lang = chinese() ? 'zh-CN' : 'en';
          use();
          if (people.length > 0) show();
        }, 0);
      }
      return response;
    },
  };

  if (demo) {
    window.addEventListener('load', async () => {
      people = await fetchPeople().catch(() => []);
      chosen = people.find((p) => idOf(p) === localStorage.getItem(place));
      if (people.length > 0) show();
      use();
      plan();
    });
  }
})();
`;

/** Pictures of lifecycles only in the open chapter; the picker in the top bar. */
export const docsStyle = `.swagger-ui .opblock-tag small img{display:none}
.swagger-ui .opblock-tag-section.is-open .opblock-tag small img{display:block;max-width:100%;max-height:640px;margin:10px 0;background:#fff}
.swagger-ui .opblock-tag-section.is-open .opblock-tag{flex-wrap:wrap}
.swagger-ui .opblock-tag-section.is-open .opblock-tag small{flex-basis:100%;order:5}
.swagger-ui .topbar-wrapper .link{display:none}
#role-picker{margin-left:12px;min-width:220px;max-width:420px;padding:8px;border:2px solid #547f00;border-radius:4px;font-size:14px;background:#fff}
`;
