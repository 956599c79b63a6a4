//! The content security policy, as each page's meta tag and as a header.

/// The content security policy.
pub struct Policy {
    /// The hashes of the styles: those in each page, and those of each tool.
    pub style_hashes: Vec<String>,
}

impl Policy {
    /// The policy that a meta tag can carry.
    pub fn meta(&self) -> String {
        let styles: String = self.style_hashes.iter().map(|hash| format!(" 'sha256-{hash}'")).collect();
        format!(
            "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'{styles}; img-src 'self' data:; font-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types default"
        )
    }

    /// The policy as a header: it can also forbid frames.
    pub fn header(&self) -> String {
        format!("{}; frame-ancestors 'none'", self.meta())
    }
}
