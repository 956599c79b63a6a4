//! Beyond Two. A private, offline web app for people whose depression has not lifted after two fair tries at medication.
//!
//! Six rooms, each importing only from those above it:
//! - [`domain`]: the rules. Pure functions over plain types.
//! - [`content`]: words and data. The types of the bundled JSON; natively also the reading and checking of what authors write.
//! - [`route`]: every URL of the app.
//! - `platform`: the browser. The only room that names its interfaces.
//! - `ui`: what the reader sees.
//! - the binaries: `site` builds the pages, `beyond-two` takes them over in the browser.

pub mod content;
pub mod domain;
#[cfg(feature = "ui")]
pub mod platform;
pub mod route;
#[cfg(feature = "ui")]
pub mod ui;
pub mod words;
