//! SMART Health Cards: a file of signed texts (`.smart-health-card`), or what stands in the QR code (`shc:/…`), each of which holds a FHIR bundle. The
//! signature is not checked: that would need the keys of whoever has signed it, from a server. The review says so.

use base64::Engine as _;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use serde::Deserialize;
use serde_json::value::RawValue;

use super::RecordError;

/// The longest that a card may unpack to, in bytes: a QR code holds far less.
const LONGEST_CARD: usize = 5_000_000;
/// The most cards of a file.
const MOST_CARDS: usize = 1_000;

/// Why a card is not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "snake_case")]
pub enum CardError {
    /// It is cut off, or no card.
    Damaged,
    /// One of several codes that belong together.
    InParts,
    /// A SMART Health Link: what it leads to is on a server.
    Link,
}

#[derive(Deserialize)]
struct File {
    #[serde(rename = "verifiableCredential")]
    cards: Vec<String>,
}

#[derive(Deserialize)]
struct Payload<'a> {
    #[serde(borrow)]
    vc: Credential<'a>,
}

#[derive(Deserialize)]
struct Credential<'a> {
    #[serde(borrow, rename = "credentialSubject")]
    subject: Subject<'a>,
}

#[derive(Deserialize)]
struct Subject<'a> {
    #[serde(borrow, rename = "fhirBundle")]
    bundle: &'a RawValue,
    #[serde(rename = "fhirVersion", default)]
    version: String,
}

/// The bundles of a card, one a line.
///
/// # Errors
/// If it cannot be read, or holds another version of FHIR than R4.
pub fn unpack(text: &str) -> Result<String, RecordError> {
    let damaged = RecordError::Card(CardError::Damaged);
    let text = text.trim_start_matches('\u{feff}').trim();
    if text.starts_with("shlink:/") || text.contains("#shlink:/") {
        return Err(RecordError::Card(CardError::Link));
    }
    let cards = match text.strip_prefix("shc:/") {
        Some(numbers) if numbers.contains('/') => return Err(RecordError::Card(CardError::InParts)),
        Some(numbers) => vec![of_numbers(numbers).ok_or(damaged.clone())?],
        None => serde_json::from_str::<File>(text).map_err(|_| damaged.clone())?.cards,
    };
    if cards.is_empty() || cards.len() > MOST_CARDS {
        return Err(damaged);
    }
    let mut bundles = String::new();
    for card in cards {
        let payload = payload(&card).ok_or(damaged.clone())?;
        let payload: Payload = serde_json::from_str(&payload).map_err(|_| damaged.clone())?;
        let Subject { bundle, version } = payload.vc.subject;
        if !(version.is_empty() || version.starts_with("4.0")) {
            return Err(RecordError::OtherVersion);
        }
        if bundles.len() + bundle.get().len() > LONGEST_CARD {
            return Err(RecordError::TooLarge);
        }
        bundles.push_str(bundle.get());
        bundles.push('\n');
    }
    Ok(bundles)
}

/// The text of a QR code: each two figures are a sign, counted from `-`.
fn of_numbers(numbers: &str) -> Option<String> {
    let pairs = numbers.as_bytes().chunks(2);
    pairs
        .map(|pair| {
            let [ten, one] = pair else { return None };
            let digit = |byte: &u8| byte.is_ascii_digit().then(|| byte - b'0');
            let sign = digit(ten)? * 10 + digit(one)? + b'-';
            sign.is_ascii().then(|| char::from(sign))
        })
        .collect()
}

/// What stands between the head of a signed text and its signature.
fn payload(card: &str) -> Option<String> {
    let mut parts = card.trim().split('.');
    let (head, payload, _signature) = (parts.next()?, parts.next()?, parts.next()?);
    if parts.next().is_some() {
        return None;
    }
    let decode = |part: &str| BASE64_URL_SAFE_NO_PAD.decode(part.trim_end_matches('=')).ok();
    let (head, payload) = (String::from_utf8(decode(head)?).ok()?, decode(payload)?);
    let payload = if head.contains("\"DEF\"") {
        miniz_oxide::inflate::decompress_to_vec_with_limit(&payload, LONGEST_CARD).ok()?
    } else {
        payload
    };
    String::from_utf8(payload).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn card(payload: &str) -> String {
        let head = BASE64_URL_SAFE_NO_PAD.encode(r#"{"zip":"DEF","alg":"ES256","kid":"x"}"#);
        let packed = miniz_oxide::deflate::compress_to_vec(payload.as_bytes(), 6);
        [&head, ".", &BASE64_URL_SAFE_NO_PAD.encode(packed), ".c2ln"].concat()
    }

    fn with_bundle(version: &str) -> String {
        format!(
            r#"{{"iss":"https://x.example","vc":{{"credentialSubject":{{"fhirVersion":"{version}","fhirBundle":{{"resourceType":"Bundle"}}}}}}}}"#
        )
    }

    const BUNDLE: &str = "{\"resourceType\":\"Bundle\"}\n";

    #[test]
    fn a_file_and_a_qr_code_give_the_same_bundle() {
        let card = card(&with_bundle("4.0.1"));
        let file = format!(r#"{{"verifiableCredential":["{card}"]}}"#);
        assert_eq!(unpack(&file).as_deref(), Ok(BUNDLE));
        let numbers: String = card.bytes().map(|sign| format!("{:02}", sign - b'-')).collect();
        assert_eq!(unpack(&format!("shc:/{numbers}")).as_deref(), Ok(BUNDLE));
    }

    #[test]
    fn what_is_no_whole_card_is_told() {
        let error = |text: &str| unpack(text).expect_err("no card");
        let damaged = RecordError::Card(CardError::Damaged);
        for text in [
            "",
            "{}",
            "shc:/56x",
            "shc:/567",
            "shc:/",
            r#"{"verifiableCredential":[]}"#,
            r#"{"verifiableCredential":["a.b"]}"#,
        ] {
            assert_eq!(error(text), damaged, "{text}");
        }
        assert_eq!(error("shc:/1/3/5676"), RecordError::Card(CardError::InParts));
        assert_eq!(error("shlink:/eyJ1cmwiOiJ"), RecordError::Card(CardError::Link));
        let other = format!(r#"{{"verifiableCredential":["{}"]}}"#, card(&with_bundle("5.0.0")));
        assert_eq!(error(&other), RecordError::OtherVersion);
        let bomb = format!(r#"{{"verifiableCredential":["{}"]}}"#, card(&" ".repeat(LONGEST_CARD + 1)));
        assert_eq!(error(&bomb), damaged);
    }
}
