//! Fuzzing the ZIP reader: whatever the bytes are, an archive is unpacked or refused. No panic, and no more memory than is allowed for a file.
#![no_main]

use beyond_two::domain::records::unpack_all;
use beyond_two::domain::saved::LONGEST_FILE;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    if let Ok(unpacked) = unpack_all(bytes) {
        assert!(unpacked.text.len() <= LONGEST_FILE, "more than a file may hold");
    }
});
