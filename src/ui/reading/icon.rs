//! Icons: our own line drawings, each beside the words that it stands for, so that these are found and told apart at a glance. Never in their place.

use crate::content::CalloutKind;
use crate::ui::markup::Markup;

/// What an icon shows, on a grid of 24 by 24; `.icon` (assets/styles/components.css) gives line and size.
#[derive(Clone, Copy)]
pub(super) enum Icon {
    /// A list with a tick: the medicines that were tried.
    Checklist,
    /// Scales: two treatments side by side.
    Scales,
    /// An open book: articles.
    Book,
    /// A question in a circle: how sure we are.
    Question,
    /// A tick in a circle: one thing to do.
    Tick,
    /// A telephone: help now.
    Telephone,
    /// An i in a circle: worth knowing.
    Note,
}

impl Icon {
    /// The icon of a callout.
    pub(super) fn of(kind: CalloutKind) -> Self {
        match kind {
            CalloutKind::Certainty => Self::Question,
            CalloutKind::Action => Self::Tick,
            CalloutKind::HelpNow => Self::Telephone,
            CalloutKind::Important => Self::Note,
        }
    }

    /// Its lines.
    fn path(self) -> &'static str {
        match self {
            Self::Checklist => {
                "M9 4h6v3.5H9zM15 6h2a2 2 0 0 1 2 2v10a2 2 0 0 1-2 2H7a2 2 0 0 1-2-2V8a2 2 0 0 1 2-2h2m0 7.5 2.2 2.2 4-4.2"
            }
            Self::Scales => "M12 4v16m-5 0h10M5.5 7h13m-13 0-3 7a3 3 0 0 0 6 0l-3-7m13 0-3 7a3 3 0 0 0 6 0l-3-7",
            Self::Book => "M12 7v13c-2-1.5-5-2-9-2V5c4 0 7 .5 9 2 2-1.5 5-2 9-2v13c-4 0-7 .5-9 2",
            Self::Question => {
                "M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17M9.7 9.8a2.4 2.4 0 1 1 3.4 2.2c-.7.3-1.1.9-1.1 1.6m0 3h.01"
            }
            Self::Tick => "M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17M8.2 12.2l2.7 2.7 5-5.3",
            Self::Telephone => {
                "M6.5 4H9l1.7 4.2L8.6 10a12 12 0 0 0 5.4 5.4l1.8-2.1 4.2 1.7v2.5a2.5 2.5 0 0 1-2.7 2.5A14.5 14.5 0 0 1 4 6.7 2.5 2.5 0 0 1 6.5 4"
            }
            Self::Note => "M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17m0 7.5v5m0-8.3h.01",
        }
    }

    /// Writes it, for eyes alone: the words beside it say the same.
    pub(super) fn write(self, page: &mut Markup) {
        let attributes = [("class", "icon"), ("viewBox", "0 0 24 24"), ("aria-hidden", "true")];
        page.element("svg", &attributes, |svg| svg.element("path", &[("d", self.path())], |_| {}));
    }
}
