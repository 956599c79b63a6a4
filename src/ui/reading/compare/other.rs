//! The treatments that stand beside the two on request: their columns in the short table, and the boxes that ask for them.

use crate::words::compare::glance as words;

/// A column that is shown on request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Other {
    /// Its name in the data.
    pub id: &'static str,
    /// The class of its cells: the styles hide them until they are asked for.
    pub class: &'static str,
    /// What it is called.
    pub name: &'static str,
    /// What it is.
    pub what: &'static str,
}

impl Other {
    /// All of them.
    pub(super) fn all() -> [Self; 3] {
        [
            Self { id: "ect", class: "col-ect", name: words::ect(), what: words::ect_is() },
            Self { id: "rtms", class: "col-rtms", name: words::tms(), what: words::tms_is() },
            Self { id: "stay", class: "col-stay", name: words::staying(), what: words::staying_is() },
        ]
    }
}
