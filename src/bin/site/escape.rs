//! Text as it may stand in HTML, also within an attribute.

/// Escapes what would be read as HTML.
pub fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;")
}
