//! JSON as authors wrote it: strict, with the place of each mistake.

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::content::{Diagnostic, Place};

/// Reads one JSON file. A field that the type does not know is a mistake even where the type is flattened.
pub fn read<T: DeserializeOwned>(text: &str, file: &str) -> Result<T, Vec<Diagnostic>> {
    let mut json = serde_json::Deserializer::from_str(text);
    serde_path_to_error::deserialize(&mut json).map_err(|error| {
        let path = error.path().to_string();
        let inner = error.into_inner();
        let line = inner.line();
        let path = if path == "." { format!("line {line}") } else { format!("{path} (line {line})") };
        vec![Diagnostic::new(file, Place::Path(path), inner.to_string())]
    })
}

/// The fields of `written` that did not survive being read as `T`: unknown ones. For types that flatten another, which serde cannot be strict about.
pub fn unknown_fields<T: Serialize>(written: &Value, read: &T, file: &str, path: &str) -> Vec<Diagnostic> {
    let Ok(Value::Object(kept)) = serde_json::to_value(read) else { return Vec::new() };
    let Value::Object(written) = written else { return Vec::new() };
    written
        .keys()
        .filter(|key| !kept.contains_key(*key))
        .map(|key| Diagnostic::new(file, Place::Path(path.to_owned()), format!("unknown field `{key}`")))
        .collect()
}
