//! Fetching a page's content from the folder of the build that this page belongs to.

use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{AbortController, RequestInit, Response};

use crate::content::{PageContent, SearchIndex};
use crate::route::Route;

/// How long a fetch may take before the reader is told, in milliseconds.
pub const DEADLINE: i32 = 8_000;

/// The file of the search index below the folder of a build.
pub const SEARCH_FILE: &str = "search.json";

/// Why a page could not be fetched.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FetchError {
    /// No answer within the deadline.
    TooSlow,
    /// No connection.
    NoConnection,
    /// The host no longer has the files of this build.
    Gone,
    /// The answer is not what it should be.
    Garbled,
}

/// The content of a route.
///
/// # Errors
/// See [`FetchError`]. The deadline covers the whole answer.
pub async fn content(base: &str, build: &str, route: &Route) -> Result<PageContent, FetchError> {
    let text = text(base, build, &route.content_file()).await?;
    let content = serde_json::from_str(&text).map_err(|_| FetchError::Garbled)?;
    if Route::of(&content) == *route { Ok(content) } else { Err(FetchError::Garbled) }
}

/// The cards of a page on which they come apart, as `ui::markup` has written them.
///
/// # Errors
/// As for a page.
pub async fn cards(base: &str, build: &str, file: &str) -> Result<String, FetchError> {
    let text = text(base, build, file).await?;
    serde_json::from_str(&text).map_err(|_| FetchError::Garbled)
}

/// The words to search in.
///
/// # Errors
/// As for a page.
pub async fn search_index(base: &str, build: &str) -> Result<SearchIndex, FetchError> {
    let text = text(base, build, SEARCH_FILE).await?;
    serde_json::from_str(&text).map_err(|_| FetchError::Garbled)
}

async fn text(base: &str, build: &str, file: &str) -> Result<String, FetchError> {
    let address = format!("{}/content/{build}/{file}", base.trim_end_matches('/'));
    let controller = AbortController::new().map_err(|_| FetchError::Garbled)?;
    let timer = start_timer(&controller);
    let fetched = get(&address, &controller).await;
    if let (Some(window), Some(timer)) = (web_sys::window(), timer) {
        window.clear_timeout_with_handle(timer);
    }
    fetched.map_err(|error| if controller.signal().aborted() { FetchError::TooSlow } else { error })
}

async fn get(address: &str, controller: &AbortController) -> Result<String, FetchError> {
    let window = web_sys::window().ok_or(FetchError::Garbled)?;
    let asked = RequestInit::new();
    asked.set_signal(Some(&controller.signal()));
    let answer = JsFuture::from(window.fetch_with_str_and_init(address, &asked)).await;
    let answer: Response = answer.map_err(|_| FetchError::NoConnection)?.dyn_into().map_err(|_| FetchError::Garbled)?;
    match answer.status() {
        200 => {}
        404 | 410 => return Err(FetchError::Gone),
        _ => return Err(FetchError::Garbled),
    }
    let text = JsFuture::from(answer.text().map_err(|_| FetchError::Garbled)?).await;
    text.map_err(|_| FetchError::NoConnection)?.as_string().ok_or(FetchError::Garbled)
}

fn start_timer(controller: &AbortController) -> Option<i32> {
    let controller = controller.clone();
    let abort = Closure::once_into_js(move || controller.abort());
    web_sys::window()?.set_timeout_with_callback_and_timeout_and_arguments_0(abort.unchecked_ref(), DEADLINE).ok()
}
