//! A passphrase as it was typed. It stays in the browser's own memory: in the app's, its letters would stand until something else is written there.
//! Called only from the chunk of the page of the reader's data.

use js_sys::{Array, JsString, RegExp, Uint8Array};
use wasm_bindgen::prelude::*;

use super::field;

#[wasm_bindgen]
extern "C" {
    type Typed;

    #[wasm_bindgen(method, getter)]
    fn value(this: &Typed) -> JsString;

    type TextEncoder;

    #[wasm_bindgen(constructor)]
    fn new() -> TextEncoder;

    #[wasm_bindgen(method)]
    fn encode(this: &TextEncoder, text: &JsString) -> Uint8Array;
}

/// A passphrase.
#[derive(Clone)]
pub struct Passphrase(JsString);

impl Passphrase {
    /// What is typed into the field of that id, if it stands.
    pub fn in_field(id: &str) -> Option<Self> {
        Some(Self(field::input(id)?.unchecked_ref::<Typed>().value()))
    }

    /// Whether nothing is typed.
    pub fn is_empty(&self) -> bool {
        self.0.length() == 0
    }

    /// How many characters it has.
    pub fn count(&self) -> u32 {
        Array::from(&self.0).length()
    }

    /// As it would be typed on any keyboard: letters and their accents in one, every blank the common one, none at its ends. New locks are made from
    /// it. (RFC 8265 prepares passphrases so; only the blanks at the ends stay there.)
    #[must_use]
    pub fn normal(&self) -> Self {
        self.of_form("NFC")
    }

    /// What may have been meant, in the order in which it is tried: as it is typed, then in the normal form, then with the accents apart, as some
    /// keyboards type them: an early lock may have been made from that.
    pub(super) fn readings(&self) -> Vec<Self> {
        let mut readings = vec![self.clone()];
        for other in [self.normal(), self.of_form("NFD")] {
            if !readings.contains(&other) {
                readings.push(other);
            }
        }
        readings
    }

    fn of_form(&self, form: &str) -> Self {
        let blanks = RegExp::new("\\s", "gu");
        Self(self.0.normalize(form).replace_by_pattern(&blanks, " ").trim())
    }

    /// Its bytes in UTF-8. Whoever has used them writes them over.
    pub(super) fn bytes(&self) -> Uint8Array {
        TextEncoder::new().encode(&self.0)
    }
}

impl PartialEq for Passphrase {
    fn eq(&self, other: &Self) -> bool {
        let (one, other): (&JsValue, &JsValue) = (&self.0, &other.0);
        one == other
    }
}
