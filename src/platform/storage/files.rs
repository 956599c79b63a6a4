//! Files of the reader's own: reading one that was chosen, and giving one out.

use std::ops::Range;

use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, HtmlAnchorElement, Url};

use super::NotTaken;
use super::given::Given;
use super::utf8::Utf8Text;
use crate::domain::saved::{LONGEST_FILE, Refusal};
use crate::platform::field;

/// How long an address of a file stays good, in milliseconds.
const GOOD_FOR: i32 = 60_000;
/// How much of a file is read at a time, in bytes: so the page can answer in between.
const PIECE: usize = 1_000_000;

/// A file that the reader has chosen.
pub struct ChosenFile {
    file: Blob,
    name: String,
}

impl ChosenFile {
    /// Its name, in small letters.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// How long it is, in bytes.
    pub fn size(&self) -> u64 {
        // A whole number far below 2^53.
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a length")]
        let size = self.file.size() as u64;
        size
    }

    /// The bytes at a place, as far as it goes; `None` if the browser cannot read them.
    pub async fn bytes(&self, place: Range<u64>) -> Option<Vec<u8>> {
        bytes_of(&self.file, place).await
    }
}

async fn bytes_of(file: &Blob, place: Range<u64>) -> Option<Vec<u8>> {
    #[expect(clippy::cast_precision_loss, reason = "far below 2^53")]
    let part = file.slice_with_f64_and_f64(place.start as f64, place.end as f64).ok()?;
    let buffer = JsFuture::from(part.array_buffer()).await.ok()?;
    Some(js_sys::Uint8Array::new(&buffer).to_vec())
}

/// Takes the file out of the field of that id.
pub fn chosen_file(id: &str) -> Option<ChosenFile> {
    let field = field::input(id)?;
    let file = field.files()?.get(0)?;
    field.set_value("");
    let name = file.name().to_lowercase();
    Some(ChosenFile { file: file.into(), name })
}

/// Reads the file that was chosen. One that is too long is refused by its length alone.
pub(super) async fn read_chosen(ChosenFile { file, .. }: ChosenFile) -> Result<String, NotTaken> {
    text_of(&file).await
}

/// Reads a file of the reader's own that was chosen, whatever is in it.
///
/// # Errors
/// If it is too long, or the browser cannot read it.
pub async fn text_of_chosen(file: ChosenFile) -> Result<String, NotTaken> {
    read_chosen(file).await
}

/// Reads a file that the app was given.
pub(super) async fn read_given(given: Given) -> Result<String, NotTaken> {
    let unreadable = |_| NotTaken::Unreadable;
    match given {
        Given::Handle(handle) => {
            let file = JsFuture::from(handle.get_file().map_err(unreadable)?).await.map_err(unreadable)?;
            text_of(file.unchecked_ref()).await
        }
        Given::File(file) => text_of(&file).await,
    }
}

async fn text_of(file: &Blob) -> Result<String, NotTaken> {
    if file.size() > LONGEST_FILE as f64 {
        return Err(NotTaken::Refused(Refusal::TooLong));
    }
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a length below that of the longest file"
    )]
    let size = file.size() as usize;
    let mut text = Utf8Text::with_capacity(size);
    for start in (0..size).step_by(PIECE) {
        let end = size.min(start + PIECE);
        text.push(&bytes_of(file, start as u64..end as u64).await.ok_or(NotTaken::Unreadable)?);
    }
    Ok(text.end())
}

/// The browser does not take a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotGiven;

/// Gives a text out as a file of that name.
///
/// # Errors
/// If the browser does not take it.
pub(super) fn download(name: &str, text: &str) -> Result<(), NotGiven> {
    give(name, "application/json", text).ok_or(NotGiven)
}

/// Gives a text out as a file of that name and kind (a MIME type).
///
/// # Errors
/// If the browser does not take it.
pub fn give_text(name: &str, kind: &str, text: &str) -> Result<(), NotGiven> {
    give(name, kind, text).ok_or(NotGiven)
}

fn give(name: &str, of_kind: &str, text: &str) -> Option<()> {
    let window = web_sys::window()?;
    let kind = web_sys::BlobPropertyBag::new();
    kind.set_type(of_kind);
    let parts = js_sys::Array::of1(&text.into());
    let file = Blob::new_with_str_sequence_and_options(&parts, &kind).ok()?;
    let address = Url::create_object_url_with_blob(&file).ok()?;
    let link: HtmlAnchorElement = window.document()?.create_element("a").ok()?.dyn_into().ok()?;
    link.set_href(&address);
    link.set_download(name);
    link.click();
    let revoke = wasm_bindgen::closure::Closure::once_into_js(move || {
        let _ = Url::revoke_object_url(&address);
    });
    let _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(revoke.unchecked_ref(), GOOD_FOR);
    Some(())
}
