//! Security headers and caching: for hosts that read a `_headers` file, and as a meta tag for those that do not.

use beyond_two::route::Route;

/// The content security policy.
pub struct Policy {
    /// The hashes of the styles: those in each page, and those of the tools.
    pub style_hashes: [String; 2],
}

impl Policy {
    /// The policy that a meta tag can carry.
    pub fn meta(&self) -> String {
        format!(
            "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self' 'sha256-{}' 'sha256-{}'; img-src 'self' data:; font-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'",
            self.style_hashes[0], self.style_hashes[1]
        )
    }

    /// The policy as a header: it can also forbid frames.
    pub fn header(&self) -> String {
        format!("{}; frame-ancestors 'none'", self.meta())
    }
}

/// The `_headers` file. No path is matched by two rules that set the same header: hosts differ on what that means.
pub fn file(policy: &Policy, base: &str) -> String {
    const FOREVER: &str = "public, max-age=31536000, immutable";
    let mut rules = vec![(
        format!("{base}*"),
        vec![
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
        ],
    )];
    let cache = |path: String, value: &str| (path, vec![("Cache-Control", value.to_owned())]);
    for route in Route::fixed() {
        rules.push(cache(route.href(base), "no-cache"));
    }
    // Pages below the list of articles; the list itself is named above.
    rules.push(cache(format!("{base}articles/:slug/"), "no-cache"));
    for hashed in ["content/*", "beyond-two-*", "loader-*"] {
        rules.push(cache(format!("{base}{hashed}"), FOREVER));
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
