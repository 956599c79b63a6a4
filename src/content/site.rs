//! The site's own settings.

use serde::{Deserialize, Serialize};

/// `site.json`; each setting can be overridden by the environment (see `docs/deployment.md`).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Site {
    /// The name.
    pub name: String,
    /// One sentence on what it is.
    pub description: String,
    /// Where it is published (`https://example.org`), without a path; without it, canonical links, social addresses and the
    /// sitemap are left out.
    #[serde(deserialize_with = "Option::deserialize")]
    pub address: Option<String>,
    /// Who publishes this copy.
    #[serde(deserialize_with = "Option::deserialize")]
    pub publisher: Option<String>,
    /// Where a reader can report a mistake: a `mailto:` or `https:` address.
    #[serde(deserialize_with = "Option::deserialize")]
    pub contact: Option<String>,
}
