//! What the page has asked for since it was loaded, and the rules that the browser holds it to. Called only from the chunk of the page of the
//! reader's data.

use wasm_bindgen::JsCast;
use web_sys::PerformanceEntry;

/// What there is to see.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Looked {
    /// The address of every request.
    pub requests: Vec<String>,
    /// How many of them went to other sites.
    pub foreign: usize,
    /// The rules.
    pub policy: Vec<String>,
}

/// Looks.
pub fn look() -> Looked {
    let Some(window) = web_sys::window() else { return Looked::default() };
    let mut requests = Vec::new();
    if let Some(performance) = window.performance() {
        for kind in ["navigation", "resource"] {
            for entry in performance.get_entries_by_type(kind).iter() {
                requests.push(entry.unchecked_into::<PerformanceEntry>().name());
            }
        }
    }
    let origin = window.location().origin().unwrap_or_default();
    let is_ours = |address: &&String| address.strip_prefix(&origin).is_some_and(|rest| rest.starts_with('/'));
    let foreign = requests.len() - requests.iter().filter(is_ours).count();
    let policy = window
        .document()
        .and_then(|document| document.query_selector("meta[http-equiv='Content-Security-Policy']").ok()?)
        .and_then(|rules| rules.get_attribute("content"))
        .unwrap_or_default();
    Looked { requests, foreign, policy: policy.split("; ").map(str::to_owned).collect() }
}
