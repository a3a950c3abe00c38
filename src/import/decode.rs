//! From bytes to text: the encodings in which spreadsheets save CSV.

use super::ImportError;

/// How a file was encoded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Encoding {
    /// UTF-8.
    Utf8,
    /// UTF-8 with a byte-order mark, as Excel saves it.
    Utf8Bom,
    /// UTF-16, little end first, with its mark ("Unicode text").
    Utf16Le,
    /// UTF-16, big end first, with its mark.
    Utf16Be,
    /// GB18030, which includes GBK and GB2312; Chinese Windows saves it.
    Gb18030,
    /// An XLSX workbook.
    Xlsx,
}

impl Encoding {
    /// The name, the same in all languages.
    pub fn name(self) -> &'static str {
        match self {
            Encoding::Utf8 => "UTF-8",
            Encoding::Utf8Bom => "UTF-8 (BOM)",
            Encoding::Utf16Le => "UTF-16LE",
            Encoding::Utf16Be => "UTF-16BE",
            Encoding::Gb18030 => "GB18030",
            Encoding::Xlsx => "XLSX",
        }
    }
}

/// The text of `bytes`. A mark decides; then UTF-8 where every byte fits; then GB18030 likewise.
///
/// # Errors
/// When no encoding fits, with the row of the first bad byte in the encoding that came furthest.
pub(crate) fn decode(bytes: &[u8]) -> Result<(String, Encoding), ImportError> {
    if let Some(rest) = bytes.strip_prefix(&[0xFF, 0xFE]) {
        return whole(encoding_rs::UTF_16LE, rest, Encoding::Utf16Le);
    }
    if let Some(rest) = bytes.strip_prefix(&[0xFE, 0xFF]) {
        return whole(encoding_rs::UTF_16BE, rest, Encoding::Utf16Be);
    }
    // No text in an encoding without a mark holds a zero byte; spreadsheets' own formats do.
    if bytes.contains(&0) {
        return Err(ImportError::NotATable);
    }
    let (rest, encoding) = match bytes.strip_prefix(&[0xEF, 0xBB, 0xBF]) {
        Some(rest) => (rest, Encoding::Utf8Bom),
        None => (bytes, Encoding::Utf8),
    };
    let utf8_until = match std::str::from_utf8(rest) {
        Ok(text) => return Ok((text.to_owned(), encoding)),
        Err(error) => error.valid_up_to(),
    };
    if encoding == Encoding::Utf8Bom {
        return Err(undecodable(rest, utf8_until, encoding));
    }
    match attempt(encoding_rs::GB18030, rest) {
        Ok(text) => Ok((text, Encoding::Gb18030)),
        Err(until) if until > utf8_until => Err(undecodable(rest, until, Encoding::Gb18030)),
        Err(_) => Err(undecodable(rest, utf8_until, encoding)),
    }
}

fn whole(
    encoding: &'static encoding_rs::Encoding,
    bytes: &[u8],
    name: Encoding,
) -> Result<(String, Encoding), ImportError> {
    match attempt(encoding, bytes) {
        Ok(text) => Ok((text, name)),
        Err(until) => Err(undecodable(bytes, until, name)),
    }
}

/// The text, or the place of the first byte that is not text in this encoding.
fn attempt(encoding: &'static encoding_rs::Encoding, bytes: &[u8]) -> Result<String, usize> {
    let mut decoder = encoding.new_decoder_without_bom_handling();
    let room = decoder.max_utf8_buffer_length_without_replacement(bytes.len());
    let mut text = String::with_capacity(room.unwrap_or(bytes.len()));
    match decoder.decode_to_string_without_replacement(bytes, &mut text, true) {
        (encoding_rs::DecoderResult::InputEmpty, _) => Ok(text),
        (encoding_rs::DecoderResult::Malformed(bad, after), read) => {
            Err(read.saturating_sub(usize::from(bad) + usize::from(after)))
        }
        (encoding_rs::DecoderResult::OutputFull, read) => Err(read),
    }
}

fn undecodable(bytes: &[u8], until: usize, encoding: Encoding) -> ImportError {
    let before = &bytes[..until.min(bytes.len())];
    let row = before.iter().filter(|b| **b == b'\n').count() + 1;
    ImportError::Undecodable { row, encoding }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_bytes_say_decides() {
        let gb = encoding_rs::GB18030.encode("姓名,王芳").0.into_owned();
        let utf16: Vec<u8> = [0xFF, 0xFE]
            .into_iter()
            .chain("王芳".encode_utf16().flat_map(u16::to_le_bytes))
            .collect();
        assert_eq!(decode(&gb).unwrap(), ("姓名,王芳".into(), Encoding::Gb18030));
        assert_eq!(decode(&utf16).unwrap(), ("王芳".into(), Encoding::Utf16Le));
        assert_eq!(decode("\u{feff}王".as_bytes()).unwrap(), ("王".into(), Encoding::Utf8Bom));
        assert_eq!(decode("王".as_bytes()).unwrap(), ("王".into(), Encoding::Utf8));
    }

    #[test]
    fn the_first_bad_byte_is_told_by_its_row() {
        let mut utf8 = "姓名\n王芳\n李".as_bytes().to_vec();
        utf8.push(0xFF);
        let told = decode(&utf8).unwrap_err();
        assert_eq!(told, ImportError::Undecodable { row: 3, encoding: Encoding::Utf8 });
        let mut gb = encoding_rs::GB18030.encode("姓名\n王芳\n").0.into_owned();
        gb.extend([b'a', 0xFF, b'\n']);
        let told = decode(&gb).unwrap_err();
        assert_eq!(told, ImportError::Undecodable { row: 3, encoding: Encoding::Gb18030 });
    }
}
