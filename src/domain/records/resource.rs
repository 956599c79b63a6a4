//! One FHIR resource as a tree, and the ways to its parts. Real exports leave out, misspell and mistype elements: what is not of the expected
//! kind is as if it were not there, and never an error. (One tree for all kinds weighs less in the browser than a type for each.)

use serde_json::Value;

/// The longest text that is taken from a record, in characters.
const TEXT_CHARACTERS: usize = 300;

/// The element at a path of names and places, such as `["code", "coding", "0"]`.
pub fn at<'a>(value: &'a Value, path: &[&str]) -> Option<&'a Value> {
    path.iter().try_fold(value, |value, name| match value {
        Value::Array(values) => values.get(name.parse::<usize>().ok()?),
        _ => value.get(name),
    })
}

/// A text at a path, without blanks around it; `None` where it is empty.
pub fn text<'a>(value: &'a Value, path: &[&str]) -> Option<&'a str> {
    at(value, path)?.as_str().map(str::trim).filter(|text| !text.is_empty())
}

/// A text at a path, no longer than a reader reads.
pub fn short(value: &Value, path: &[&str]) -> Option<String> {
    text(value, path).map(shortened)
}

/// A text, no longer than a reader reads.
pub fn shortened(text: &str) -> String {
    text.chars().take(TEXT_CHARACTERS).collect()
}

/// A text of FHIR: of what is no letter it has plain blanks and ends of lines alone.
pub fn plain(text: &str) -> String {
    let plain =
        |sign: char| if is_foreign(sign) || (sign.is_control() && !"\n\r\t".contains(sign)) { ' ' } else { sign };
    text.chars().map(plain).collect()
}

/// Whether a sign is a blank that FHIR does not take.
pub fn is_foreign(sign: char) -> bool {
    (sign.is_whitespace() || sign == '\u{feff}') && !" \n\r\t".contains(sign)
}

/// A number at a path; some systems write it as a text.
pub fn number(value: &Value, path: &[&str]) -> Option<f64> {
    let found = at(value, path)?;
    let number = found.as_f64().or_else(|| crate::domain::limits::decimal(found.as_str()?.trim()))?;
    number.is_finite().then_some(number)
}

/// The values of a list at a path. A single one counts as a list of one.
pub fn list<'a>(value: &'a Value, path: &[&str]) -> &'a [Value] {
    match at(value, path) {
        Some(Value::Array(values)) => values,
        Some(Value::Null) | None => &[],
        Some(one) => std::slice::from_ref(one),
    }
}

/// Whether something is said to be true at a path.
pub fn is_true(value: &Value, path: &[&str]) -> bool {
    at(value, path).and_then(Value::as_bool).unwrap_or_default()
}

/// The texts of a `CodeableConcept`: its own, then those of its codings.
pub fn displays(concept: &Value) -> Vec<&str> {
    let codings = list(concept, &["coding"]).iter().filter_map(|coding| text(coding, &["display"]));
    text(concept, &["text"]).into_iter().chain(codings).collect()
}

/// Whether a `CodeableConcept` has this code of LOINC.
pub fn is_loinc(concept: &Value, code: &str) -> bool {
    list(concept, &["coding"]).iter().any(|coding| {
        text(coding, &["code"]) == Some(code) && text(coding, &["system"]).is_none_or(|system| system.contains("loinc"))
    })
}

/// What stands in the notes of a resource and why it was stopped, as one text.
pub fn notes(resource: &Value) -> String {
    let reasons = list(resource, &["statusReason"])
        .iter()
        .chain(list(resource, &["statusReasonCodeableConcept"]))
        .filter_map(|reason| displays(reason).first().copied());
    let notes = list(resource, &["note"]).iter().filter_map(|note| text(note, &["text"]));
    let mut said: Vec<&str> = Vec::new();
    for text in reasons.chain(notes) {
        if !said.contains(&text) {
            said.push(text);
        }
    }
    shortened(&said.join("; "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_of_another_kind_is_not_there() {
        let resource: Value = serde_json::from_str(
            r#"{"code":{"text":" Zoloft ","coding":[{"display":""},{"display":"sertraline","code":"1","system":"x"}]},"dose":"2.5","n":{"x":1},"note":[{"text":"a"},{"text":3}]}"#,
        )
        .expect("JSON");
        assert_eq!(displays(&resource["code"]), ["Zoloft", "sertraline"]);
        assert_eq!((number(&resource, &["dose"]), number(&resource, &["code"])), (Some(2.5), None));
        assert_eq!(text(&resource, &["code", "coding", "1", "display"]), Some("sertraline"));
        assert_eq!(text(&resource, &["code", "coding", "x"]), None);
        assert_eq!((list(&resource, &["n"]).len(), list(&resource, &["nothing"]).len()), (1, 0));
        assert_eq!(notes(&resource), "a");
    }
}
