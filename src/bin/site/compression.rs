//! Each file once more, compressed as hard as it goes: a host that knows how sends these and saves its own time and the reader's data.

use std::fs;
use std::io::Write;
use std::path::Path;
use std::thread;

use anyhow::{Context, Result, anyhow};
use flate2::Compression;
use flate2::write::GzEncoder;

use super::output;

/// What compresses: texts and the wasm.
const KINDS: [&str; 8] = ["css", "html", "js", "json", "svg", "txt", "wasm", "webmanifest"];

/// Writes `.br` and `.gz` beside every file that gains by it.
pub fn write_beside(staging: &Path) -> Result<()> {
    let files: Vec<String> = output::files(staging)?
        .into_iter()
        .filter(|path| path.rsplit_once('.').is_some_and(|(_, kind)| KINDS.contains(&kind)))
        .collect();
    let workers = thread::available_parallelism().map_or(1, usize::from);
    thread::scope(|scope| {
        let running: Vec<_> = (0..workers)
            .map(|worker| {
                let files = &files;
                scope.spawn(move || files.iter().skip(worker).step_by(workers).try_for_each(|path| both(staging, path)))
            })
            .collect();
        running.into_iter().try_for_each(|worker| worker.join().map_err(|_| anyhow!("compressing broke off"))?)
    })
}

fn both(staging: &Path, path: &str) -> Result<()> {
    let failed = || format!("cannot compress {path}");
    let bytes = fs::read(staging.join(path)).with_context(failed)?;
    for (ending, compressed) in
        [("br", brotli(&bytes).with_context(failed)?), ("gz", gzip(&bytes).with_context(failed)?)]
    {
        if compressed.len() < bytes.len() {
            fs::write(staging.join(format!("{path}.{ending}")), compressed).with_context(failed)?;
        }
    }
    Ok(())
}

/// Brotli at its hardest.
pub fn brotli(bytes: &[u8]) -> std::io::Result<Vec<u8>> {
    let mut out = Vec::new();
    let mut writer = brotli::CompressorWriter::new(&mut out, 65_536, 11, 22);
    writer.write_all(bytes)?;
    drop(writer);
    Ok(out)
}

fn gzip(bytes: &[u8]) -> std::io::Result<Vec<u8>> {
    let mut writer = GzEncoder::new(Vec::new(), Compression::best());
    writer.write_all(bytes)?;
    writer.finish()
}
