//! The names by which content refers to content.

use std::fmt;

use serde::{Deserialize, Serialize};

macro_rules! id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(String);

        impl $name {
            /// The id, where the text is one: lower-case letters, digits and hyphens.
            pub fn parse(text: &str) -> Option<Self> {
                is_id(text).then(|| Self(text.to_owned()))
            }

            /// The id as text.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    };
}

/// Whether a text has the shape of an id: `a-z`, `0-9`, single hyphens between.
pub(crate) fn is_id(text: &str) -> bool {
    !text.is_empty()
        && text.len() <= 100
        && text
            .split('-')
            .all(|part| !part.is_empty() && part.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit()))
}

id!(
    /// The name of an article: the last part of its address, and the name of its file.
    Slug
);
id!(
    /// The id of a source: first author and year, or body and subject.
    SourceId
);
id!(
    /// The id of a figure: study and outcome.
    FigureId
);
id!(
    /// The id of a glossary term.
    TermId
);
