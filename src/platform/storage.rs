//! Session storage: it dies with the tab. Every call may find it denied, full or turned off.

fn session() -> Option<web_sys::Storage> {
    web_sys::window()?.session_storage().ok()?
}

/// What is kept under a name in this tab.
pub fn read(name: &str) -> Option<String> {
    session()?.get_item(name).ok()?
}

/// Keeps a text under a name in this tab. Says whether that worked.
pub fn write(name: &str, text: &str) -> bool {
    session().is_some_and(|session| session.set_item(name, text).is_ok())
}

/// Forgets what is kept under a name.
pub fn forget(name: &str) {
    if let Some(session) = session() {
        let _ = session.remove_item(name);
    }
}
