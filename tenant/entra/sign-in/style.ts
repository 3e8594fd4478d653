/** How the sign-in page looks: the quiet white box that everybody knows, in light and dark. */
export const style = `
:root { color-scheme: light dark; --page: #f2f2f2; --box: #fff; --ink: #1b1b1b; --soft: #616161;
  --line: #d6d6d6; --hover: #f3f3f3; --accent: #0067b8; --accent-ink: #fff; --alert: #b42318; }
@media (prefers-color-scheme: dark) {
  :root { --page: #141414; --box: #242424; --ink: #f5f5f5; --soft: #adadad; --line: #4a4a4a;
    --hover: #333; --accent: #4aa3e8; --accent-ink: #10202c; --alert: #ff9d92; } }
* { box-sizing: border-box; }
body { margin: 0; min-height: 100vh; display: grid; place-items: center; padding: 24px 16px;
  background: linear-gradient(160deg, color-mix(in srgb, var(--accent) 14%, var(--page)), var(--page) 60%);
  color: var(--ink); font: 15px/1.4 'Segoe UI', 'Segoe UI Web', system-ui, sans-serif; }
main { width: 100%; max-width: 440px; padding: 44px; background: var(--box);
  box-shadow: 0 2px 6px rgb(0 0 0 / 20%); }
header { display: flex; align-items: center; gap: 10px; color: var(--soft); font-size: 17px; font-weight: 600; }
header svg { width: 24px; height: 24px; flex: none; }
h1 { margin: 18px 0 12px; font-size: 24px; line-height: 28px; font-weight: 600; }
p { margin: 0 0 14px; } .soft { color: var(--soft); font-size: 13px; } .alert { color: var(--alert); }
.who { display: flex; align-items: center; gap: 8px; margin: 16px 0 0; overflow-wrap: anywhere; }
.people { list-style: none; margin: 0 -44px; padding: 0; max-height: 446px; overflow-y: auto; }
.people li + li { border-top: 1px solid var(--line); }
.tile { display: flex; align-items: center; gap: 14px; width: 100%; padding: 12px 44px; border: 0;
  background: none; color: inherit; font: inherit; text-align: left; cursor: pointer; }
.tile:hover { background: var(--hover); } .tile small { display: block; color: var(--soft); overflow-wrap: anywhere; }
.face { display: grid; place-items: center; flex: none; width: 40px; height: 40px; border-radius: 50%;
  background: color-mix(in srgb, var(--accent) 22%, var(--box)); font-weight: 600; }
.face.small { width: 28px; height: 28px; font-size: 11px; }
.number { margin: 22px 0; font-size: 44px; line-height: 1; font-weight: 600; letter-spacing: 2px; }
.buttons { display: flex; justify-content: flex-end; flex-wrap: wrap; gap: 8px; margin-top: 26px; }
.buttons button { min-width: 108px; min-height: 34px; padding: 4px 14px; border: 1px solid transparent;
  font: inherit; cursor: pointer; background: color-mix(in srgb, var(--ink) 16%, var(--box)); color: var(--ink); }
.buttons .first { background: var(--accent); color: var(--accent-ink); }
.buttons button:hover { filter: brightness(.94); }
:focus-visible { outline: 2px solid var(--ink); outline-offset: -2px; }
.scopes { margin: 0 0 14px; padding: 0 0 0 18px; font-size: 13px; } .scopes li { margin-bottom: 4px; overflow-wrap: anywhere; }
dl { margin: 16px 0 0; font-size: 12px; color: var(--soft); } dd { margin: 0 0 6px; overflow-wrap: anywhere; }
footer { margin-top: 28px; padding-top: 14px; border-top: 1px solid var(--line); color: var(--soft); font-size: 12px; }
@media (max-width: 500px) { main { padding: 28px 24px; } .people { margin: 0 -24px; } .tile { padding: 12px 24px; } }
`;
