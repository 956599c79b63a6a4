//! The ZIP archive that Apple Health exports: of all that is in it only `clinical-records/*.json`; of any other archive its `.json` and `.ndjson` files.
//!
//! The archive is never read whole: its directory stands at its end, and each file is cut out by its place. What it says of sizes is not believed: a
//! file that unpacks to more than it said is damaged, and what unpacks to far more than it weighs is refused before it is unpacked.

use std::ops::Range;

use rawzip::{CompressionMethod, ZipArchive};

use super::RecordError;
use super::score::may_be_score;
use crate::domain::saved::LONGEST_FILE;

/// How much of the end of an archive is read for its directory, in bytes: that of some 40,000 files.
pub const DIRECTORY: u64 = 6_000_000;
/// The most files of a record in an archive.
const MOST_FILES: usize = 50_000;
/// The most that all files of a record may unpack to, in bytes. What is kept of them is bounded by [`LONGEST_FILE`].
const MOST_UNPACKED: u64 = 200_000_000;
/// How many times its weight a file may unpack to: a record in JSON is some ten times its weight.
const MOST_TIMES: u64 = 200;
/// Up to this size, in bytes, a file may unpack to any size.
const SMALL: u64 = 100_000;
/// The longest beginning of a file in an archive: thirty bytes, a name and what belongs to it.
const HEAD: u64 = 30 + 2 * 65_535;

/// Why an archive is not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "snake_case")]
pub enum ArchiveError {
    /// It is cut off, or not what it says.
    Damaged,
    /// It asks for a password.
    Locked,
    /// It holds archives instead of records.
    Nested,
    /// It unpacks to far more than a record can be.
    Bomb,
    /// It holds no record.
    NoRecord,
    /// It is packed in a way that is not read here.
    OtherPacking,
}

/// A file of an archive.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Member {
    /// Where it stands in the archive, with room for how it begins: no more is to be read for it.
    pub place: Range<u64>,
    packed: u64,
    size: u64,
    crc: u32,
    is_deflated: bool,
}

/// The end of an archive as an archive of its own: where its directory stands is counted from where this end begins. `None`: it holds no directory. (An
/// archive of more than 4 GB or 65,535 files counts in another way, and is not read.)
fn rebased(end: &[u8], begins: u64) -> Option<Vec<u8>> {
    let mark = end.windows(4).rposition(|four| four == b"PK\x05\x06")?;
    let mut own = end.to_vec();
    let place = own.get_mut(mark + 16..mark + 20)?;
    let directory = u32::from_le_bytes(<[u8; 4]>::try_from(&*place).ok()?);
    let directory = u64::from(directory).checked_sub(begins)?;
    place.copy_from_slice(&u32::try_from(directory).ok()?.to_le_bytes());
    Some(own)
}

/// The checksum of a ZIP archive, four bits at a time. (The tables of the crate would weigh 16 kB in the browser.)
fn checksum(bytes: &[u8]) -> u32 {
    let four = |rest: u32| (0..4).fold(rest, |rest, _| (rest >> 1) ^ (0xedb8_8320 & (rest & 1).wrapping_neg()));
    let table: [u32; 16] = std::array::from_fn(|at| four(u32::try_from(at).unwrap_or_default()));
    let step = |rest: u32| (rest >> 4) ^ table.get((rest & 15) as usize).copied().unwrap_or_default();
    !bytes.iter().fold(u32::MAX, |rest, byte| step(step(rest ^ u32::from(*byte))))
}

/// The files of a record in an archive of so many bytes, by its end: its last [`DIRECTORY`] bytes, or all of it.
///
/// # Errors
/// See [`ArchiveError`].
pub fn list(end: &[u8], size: u64) -> Result<Vec<Member>, RecordError> {
    let damaged = RecordError::Archive(ArchiveError::Damaged);
    let begins = size.checked_sub(end.len() as u64).ok_or(damaged.clone())?;
    let end = rebased(end, begins).ok_or(damaged.clone())?;
    let archive = ZipArchive::from_slice(&end).map_err(|_| damaged.clone())?;
    let (mut clinical, mut others, mut nested, mut locked) = (Vec::new(), Vec::new(), false, false);
    let mut entries = archive.entries();
    while let Some(entry) = entries.next_entry().map_err(|_| damaged.clone())? {
        let path = entry.file_path();
        let path = String::from_utf8_lossy(path.as_bytes()).to_lowercase();
        let name = path.rsplit('/').next().unwrap_or_default();
        nested |= name.ends_with(".zip");
        // What macOS puts beside each file of an archive is no record.
        if !(name.ends_with(".json") || name.ends_with(".ndjson")) || name.starts_with("._") {
            continue;
        }
        let is_clinical = path.contains("clinical-records/");
        if is_clinical && !may_be_ours(name) {
            continue;
        }
        locked |= entry.flags().is_encrypted() || entry.flags().has_strong_encryption();
        let (start, packed) = (entry.local_header_offset(), entry.compressed_size_hint());
        let end = start.checked_add(packed).and_then(|end| end.checked_add(HEAD)).ok_or(damaged.clone())?;
        let is_deflated = match entry.compression_method() {
            CompressionMethod::DEFLATE => true,
            CompressionMethod::STORE => false,
            _ => return Err(RecordError::Archive(ArchiveError::OtherPacking)),
        };
        let member = Member {
            place: start..end.min(size),
            packed,
            size: entry.uncompressed_size_hint(),
            crc: entry.crc32(),
            is_deflated,
        };
        if is_clinical {
            clinical.push(member)
        } else {
            others.push(member)
        }
        if clinical.len() + others.len() > MOST_FILES {
            return Err(RecordError::TooMany);
        }
    }
    let members = if clinical.is_empty() { others } else { clinical };
    if members.is_empty() {
        return Err(RecordError::Archive(if nested { ArchiveError::Nested } else { ArchiveError::NoRecord }));
    }
    if locked {
        return Err(RecordError::Archive(ArchiveError::Locked));
    }
    check(&members, size)?;
    Ok(members)
}

/// Whether the files can be what they say. Files that lie over each other are the way of an archive that never ends.
fn check(members: &[Member], size: u64) -> Result<(), RecordError> {
    let sum = |of: fn(&Member) -> u64| members.iter().fold(0_u64, |sum, member| sum.saturating_add(of(member)));
    let is_bomb = |member: &Member| member.size > SMALL && member.size / MOST_TIMES > member.packed;
    if members.iter().any(is_bomb) || sum(|member| member.packed) > size {
        return Err(RecordError::Archive(ArchiveError::Bomb));
    }
    if members.iter().any(|member| member.size > LONGEST_FILE as u64) || sum(|member| member.size) > MOST_UNPACKED {
        return Err(RecordError::TooLarge);
    }
    Ok(())
}

/// Whether a file of Apple Health may hold what is read here: its name begins with the kind of its resource.
fn may_be_ours(name: &str) -> bool {
    let kind = name.split(['-', '.']).next().unwrap_or_default();
    let others = [
        "allergyintolerance",
        "condition",
        "coverage",
        "diagnosticreport",
        "documentreference",
        "encounter",
        "explanationofbenefit",
        "immunization",
        "organization",
        "practitioner",
        "procedure",
    ];
    !others.contains(&kind)
}

/// What is kept of an archive: a resource a line, as far as it may be about medicines or scores.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Unpacked {
    /// The resources.
    pub text: String,
    /// How many files were about something else.
    pub others: usize,
}

impl Unpacked {
    /// Takes a file, by the bytes at its place.
    ///
    /// # Errors
    /// If it is damaged, or there is too much.
    pub fn take(&mut self, member: &Member, bytes: &[u8]) -> Result<(), RecordError> {
        let damaged = RecordError::Archive(ArchiveError::Damaged);
        let unpacked = unpack(member, bytes).ok_or(damaged.clone())?;
        let text = String::from_utf8(unpacked).map_err(|_| damaged)?;
        let text = text.trim_start_matches('\u{feff}').trim();
        if !(text.contains("Medication") || text.contains("\"Patient\"") || may_be_score(text)) {
            self.others += 1;
            return Ok(());
        }
        if self.text.len() + text.len() >= LONGEST_FILE {
            return Err(RecordError::TooLarge);
        }
        self.text.push_str(text);
        self.text.push('\n');
        Ok(())
    }
}

/// A file of an archive unpacked, if it is what the directory says.
fn unpack(member: &Member, bytes: &[u8]) -> Option<Vec<u8>> {
    let length = |at: usize| {
        bytes.get(at..at + 2).map(|two| two.iter().rev().fold(0, |sum, byte| sum * 256 + usize::from(*byte)))
    };
    if bytes.get(..4) != Some(b"PK\x03\x04") {
        return None;
    }
    let data = 30 + length(26)? + length(28)?;
    let packed = bytes.get(data..data.checked_add(usize::try_from(member.packed).ok()?)?)?;
    let size = usize::try_from(member.size).ok()?;
    let unpacked = if member.is_deflated {
        miniz_oxide::inflate::decompress_to_vec_with_limit(packed, size).ok()?
    } else {
        packed.to_vec()
    };
    (unpacked.len() == size && checksum(&unpacked) == member.crc).then_some(unpacked)
}

/// Reads an archive that is in memory whole.
///
/// # Errors
/// See [`list`] and [`Unpacked::take`].
pub fn unpack_all(archive: &[u8]) -> Result<Unpacked, RecordError> {
    let begins = archive.len().saturating_sub(usize::try_from(DIRECTORY).unwrap_or(usize::MAX));
    let mut unpacked = Unpacked::default();
    for member in list(archive.get(begins..).unwrap_or_default(), archive.len() as u64)? {
        let place = usize::try_from(member.place.start).ok().zip(usize::try_from(member.place.end).ok());
        let bytes = place.and_then(|(start, end)| archive.get(start..end)).unwrap_or_default();
        unpacked.take(&member, bytes)?;
    }
    Ok(unpacked)
}
