//! Security headers and caching, said once: for hosts that read a `_headers` file, for nginx, for Caddy, and as a meta tag for those that
//! send no headers of ours.

use beyond_two::route::Route;

use super::policy::Policy;

/// The folder with the snippets for servers of one's own. It is not for visitors.
pub const HOSTS: &str = "hosts";

/// What has its hash in its name is kept for a year without asking.
const FOREVER: &str = "public, max-age=31536000, immutable";
/// What keeps its name is asked for each time.
const ASK: &str = "no-cache";
/// How the names of the first kind begin.
const HASHED: [&str; 9] = [
    "app/",
    "content/",
    "first-links-",
    "loader-",
    "offline-",
    "quick-exit-",
    "recover-",
    super::share_cards::FOLDER,
    "storage-",
];
/// Files that keep their name, beside the pages.
const NAMED: [&str; 8] = [
    super::worker::FILE,
    super::manifest::FILE,
    super::plain::RECOVER,
    super::plain::NOT_SAVED,
    "blank.html",
    "changes.json",
    "icon.svg",
    "icons/*",
];

/// What every answer carries.
fn headers_of(policy: &Policy) -> [(&'static str, String); 8] {
    [
        ("Content-Security-Policy", policy.header()),
        ("X-Content-Type-Options", "nosniff".into()),
        ("Referrer-Policy", "no-referrer".into()),
        ("Cross-Origin-Opener-Policy", "same-origin".into()),
        ("Cross-Origin-Embedder-Policy", "require-corp".into()),
        ("Cross-Origin-Resource-Policy", "same-origin".into()),
        ("Strict-Transport-Security", "max-age=63072000".into()),
        (
            "Permissions-Policy",
            "accelerometer=(), browsing-topics=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=()".into(),
        ),
    ]
}

/// The `_headers` file of Netlify and Cloudflare Pages. No path is matched by two rules that set the same header: hosts differ on what that
/// means.
pub fn file(policy: &Policy, base: &str) -> String {
    let mut rules = vec![(format!("{base}*"), headers_of(policy).to_vec())];
    let cache = |path: String, value: &str| (path, vec![("Cache-Control", value.to_owned())]);
    for route in Route::fixed() {
        rules.push(cache(route.href(base), ASK));
    }
    // Pages below the list of articles; the list itself is named above.
    rules.push(cache(format!("{base}articles/:slug/"), ASK));
    for named in NAMED {
        rules.push(cache(format!("{base}{named}"), ASK));
    }
    for hashed in HASHED {
        rules.push(cache(format!("{base}{hashed}*"), FOREVER));
    }
    let mut file = String::from(
        "# Written by bin/site. Netlify and Cloudflare Pages read this file; for other hosts see docs/deployment.md.\n",
    );
    for (path, headers) in rules {
        file.push_str(&format!("{path}\n"));
        for (name, value) in headers {
            file.push_str(&format!("  {name}: {value}\n"));
        }
    }
    file
}

/// A part of nginx' configuration, to be included in a `server` whose `root` is the folder that holds the site.
pub fn nginx(policy: &Policy, base: &str) -> String {
    // A place with an `add_header` of its own inherits none, so each names them all.
    let headers = |cache: &str| -> String {
        let all = headers_of(policy).into_iter().chain([("Cache-Control", cache.to_owned())]);
        all.map(|(name, value)| format!("  add_header {name} \"{value}\" always;\n")).collect()
    };
    let hashed = HASHED.join("|");
    let (ask, forever) = (headers(ASK), headers(FOREVER));
    format!(
        "# Written by bin/site: include it in a server whose root holds the site, and reload nginx after each new build (the policy names the
# styles by their hash). How: docs/deployment.md. brotli_static needs Debian's libnginx-mod-http-brotli-static, or leave that line out.
index index.html;
absolute_redirect off;
server_tokens off;
gzip_static on;
brotli_static on;
error_page 404 {base}404.html;

location ~ \"^{base}({HOSTS}/|_headers)|\\.(br|gz)$\" {{
  return 404;
}}

location {base} {{
  try_files $uri $uri/ =404;
{ask}}}

location ~ \"^{base}({hashed})\" {{
{forever}}}

location = {base}{manifest} {{
  types {{ }}
  default_type application/manifest+json;
{ask}}}
",
        manifest = super::manifest::FILE,
    )
}

/// A part of a Caddyfile, to be imported into a site whose `root` is the folder that holds the site.
pub fn caddy(policy: &Policy, base: &str) -> String {
    let all: Vec<String> = headers_of(policy).into_iter().map(|(name, value)| format!("{name} \"{value}\"")).collect();
    let (all, in_errors) = (all.join("\n\t"), all.join("\n\t\t"));
    let hashed: Vec<String> = HASHED.iter().map(|name| format!("{base}{name}*")).collect();
    let hashed = hashed.join(" ");
    format!(
        "# Written by bin/site: import it into a site whose root holds the site, and reload Caddy after each new build. How: docs/deployment.md.
header {{
\t{all}
\t-Server
}}
@hashed path {hashed}
@named not path {hashed}
header @hashed Cache-Control \"{FOREVER}\"
header @named Cache-Control \"{ASK}\"
header {base}{manifest} Content-Type application/manifest+json
@private path {base}{HOSTS}/* {base}_headers *.br *.gz
error @private 404
file_server {{
\tprecompressed br gzip
}}
handle_errors {{
\theader {{
\t\t{in_errors}
\t\tCache-Control \"{ASK}\"
\t\t-Server
\t}}
\trewrite * {base}404.html
\tfile_server {{
\t\tprecompressed br gzip
\t}}
}}
",
        manifest = super::manifest::FILE,
    )
}
