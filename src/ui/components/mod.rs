//! Small reusable views, one file each, named by what the reader sees.

mod element;
mod inert;
mod keyed;
mod parts;
mod shell;

pub use element::{element, words};
pub use inert::{inert, text, written_words};
pub use keyed::{Key, keyed, live, when};
pub use parts::{
    button, buttons, column, copied, fixed, live_field, paragraph, question_label, section, status, written,
};
pub use shell::{site_footer, site_header, skip_link};
