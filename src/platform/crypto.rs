//! Web Crypto: a key made of a passphrase by PBKDF2-HMAC-SHA256, and texts locked with it by AES-256-GCM. Only the chunk of the page of the
//! reader's data calls this.

use js_sys::{Array, Object, Reflect, Uint8Array};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Crypto, CryptoKey, SubtleCrypto};

use super::passphrase::Passphrase;
use crate::domain::saved::{Envelope, Label, NONCE, bytes};

fn crypto() -> Option<Crypto> {
    web_sys::window()?.crypto().ok().filter(|crypto| !crypto.is_undefined())
}

/// Not there where the page is not served safely.
fn subtle() -> Option<SubtleCrypto> {
    Some(crypto()?.subtle()).filter(|subtle| !subtle.is_undefined())
}

/// Whether this browser can lock anything on this page.
pub(super) fn is_there() -> bool {
    subtle().is_some()
}

/// Bytes that nobody can guess.
pub(super) fn random<const COUNT: usize>() -> Option<[u8; COUNT]> {
    let mut bytes = [0; COUNT];
    crypto()?.get_random_values_with_u8_array(&mut bytes).ok()?;
    Some(bytes)
}

/// Makes a key.
pub(super) async fn key(passphrase: &Passphrase, salt: &[u8], rounds: u32) -> Option<AesKey> {
    let subtle = subtle()?;
    let usages = |names: &[&str]| JsValue::from(names.iter().map(|name| JsValue::from_str(name)).collect::<Array>());
    let secret = passphrase.bytes();
    let import = subtle.import_key_with_str("raw", &secret, "PBKDF2", false, &usages(&["deriveKey"]));
    // The browser has its own copy by now.
    secret.fill(0, 0, secret.length());
    let secret: CryptoKey = JsFuture::from(import.ok()?).await.ok()?.unchecked_into();
    let how = object(&[
        ("name", "PBKDF2".into()),
        ("hash", "SHA-256".into()),
        ("salt", Uint8Array::from(salt).into()),
        ("iterations", rounds.into()),
    ]);
    let what = object(&[("name", "AES-GCM".into()), ("length", 256.into())]);
    let usages = usages(&["encrypt", "decrypt"]);
    let derive = subtle.derive_key_with_object_and_object(&how, &secret, &what, false, &usages).ok()?;
    Some(AesKey(JsFuture::from(derive).await.ok()?.unchecked_into()))
}

/// A key that never leaves the browser's hands.
pub(super) struct AesKey(CryptoKey);

/// Locks a text; gives it as an envelope.
pub(super) async fn lock(AesKey(key): &AesKey, label: &Label, text: &str) -> Option<String> {
    let nonce = random::<NONCE>()?;
    let label = label.with_nonce(&nonce);
    let text = Uint8Array::from(text.as_bytes());
    let locked = subtle()?.encrypt_with_object_and_buffer_source(&cipher(&label, &nonce), key, &text).ok()?;
    Some(Envelope::write(&label, &Uint8Array::new(&JsFuture::from(locked).await.ok()?).to_vec()))
}

/// Opens an envelope, if this is the right key and every bit in its place.
pub(super) async fn open(AesKey(key): &AesKey, envelope: &Envelope) -> Option<Vec<u8>> {
    let cipher = cipher(&envelope.written, &bytes(&envelope.nonce));
    let locked = Uint8Array::from(bytes(&envelope.locked).as_slice());
    let opened = subtle()?.decrypt_with_object_and_buffer_source(&cipher, key, &locked).ok()?;
    Some(Uint8Array::new(&JsFuture::from(opened).await.ok()?).to_vec())
}

/// The cipher: what stands on the label is readable, and cannot be changed without notice.
fn cipher(label: &str, nonce: &[u8]) -> Object {
    object(&[
        ("name", "AES-GCM".into()),
        ("iv", Uint8Array::from(nonce).into()),
        ("additionalData", Uint8Array::from(label.as_bytes()).into()),
    ])
}

fn object(properties: &[(&str, JsValue)]) -> Object {
    let object = Object::new();
    for (name, value) in properties {
        // A new object takes every property.
        let _ = Reflect::set(&object, &JsValue::from_str(name), value);
    }
    object
}
