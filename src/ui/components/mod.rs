//! Small reusable views, one file each, named by what the reader sees.

mod chart;
mod element;
mod inert;
mod keyed;
mod letter;
mod parts;
mod shell;

pub use chart::{Bar, Chart, is_thinned, spark};
pub use element::{Element, el, element, words};
pub use inert::{inert, text, written_words};
pub use keyed::{Key, keyed, live, views, when};
pub use letter::{LetterActs, LetterWords, letter};
pub use parts::{button, buttons, column, copied, live_field, question_label, section, status};
pub use shell::{site_footer, site_header, skip_link};
