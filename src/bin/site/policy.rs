//! The content security policy, as each page's meta tag and as a header.

/// The content security policy.
pub struct Policy {
    /// The hashes of the styles: those in each page, and those of the tools.
    pub style_hashes: [String; 2],
}

impl Policy {
    /// The policy that a meta tag can carry.
    pub fn meta(&self) -> String {
        format!(
            "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self' 'sha256-{}' 'sha256-{}'; img-src 'self' data:; font-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types default",
            self.style_hashes[0], self.style_hashes[1]
        )
    }

    /// The policy as a header: it can also forbid frames.
    pub fn header(&self) -> String {
        format!("{}; frame-ancestors 'none'", self.meta())
    }
}
