//! The treatments that stand beside the two where a question is answered in full.

use crate::words::compare::glance as words;

/// One of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Other {
    /// Its name in the data.
    pub id: &'static str,
    /// What it is called.
    pub name: &'static str,
    /// What it is.
    pub what: &'static str,
}

impl Other {
    /// All of them.
    pub(super) fn all() -> [Self; 3] {
        [
            Self { id: "ect", name: words::ect(), what: words::ect_is() },
            Self { id: "rtms", name: words::tms(), what: words::tms_is() },
            Self { id: "stay", name: words::staying(), what: words::staying_is() },
        ]
    }
}
