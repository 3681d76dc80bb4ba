//! Rows of the embedded CSV files.

use std::collections::HashMap;
use std::io::Read;
use std::str::FromStr;
use std::sync::Arc;

use super::{Code, Lang};

/// One row; columns by name.
pub(super) struct Row {
    columns: Arc<HashMap<String, usize>>,
    cells: csv::StringRecord,
}

/// Reads an embedded file, unpacking it when it is gzipped.
///
/// The files are part of the program, so a broken one is a fault of the build: it stops here, and
/// a unit test reads every file.
pub(super) fn rows(file: &[u8]) -> Vec<Row> {
    let mut unpacked = Vec::new();
    let text = if file.starts_with(&[0x1f, 0x8b]) {
        flate2::read::GzDecoder::new(file)
            .read_to_end(&mut unpacked)
            .expect("an embedded file unpacks because a test reads each");
        unpacked.as_slice()
    } else {
        file
    };
    let mut reader = csv::Reader::from_reader(text);
    let header = reader.headers().expect("an embedded file has a header because a test reads each");
    let columns = header.iter().enumerate().map(|(at, name)| (name.to_owned(), at));
    let columns = Arc::new(columns.collect::<HashMap<_, _>>());
    let row = |cells: csv::Result<csv::StringRecord>| Row {
        columns: Arc::clone(&columns),
        cells: cells.expect("rows of an embedded file are complete because a test reads each"),
    };
    reader.records().map(row).collect()
}

impl Row {
    pub(super) fn get(&self, column: &str) -> &str {
        self.optional(column).unwrap_or_default()
    }

    /// The cell, unless it is empty or the file has no such column.
    pub(super) fn optional(&self, column: &str) -> Option<&str> {
        let at = *self.columns.get(column)?;
        self.cells.get(at).filter(|cell| !cell.is_empty())
    }

    pub(super) fn flag(&self, column: &str) -> bool {
        self.get(column) == "1"
    }

    pub(super) fn number<T: FromStr>(&self, column: &str) -> Option<T> {
        self.optional(column)?.parse().ok()
    }

    /// The parts of a cell such as "de;fr".
    pub(super) fn parts(&self, column: &str) -> Vec<&str> {
        self.optional(column).map_or_else(Vec::new, |cell| cell.split(';').map(str::trim).collect())
    }

    pub(super) fn code(&self) -> Code {
        self.code_in("code").expect("each row of an embedded list has a code because a test reads each")
    }

    pub(super) fn code_in(&self, column: &str) -> Option<Code> {
        Code::parse(self.optional(column)?).ok()
    }

    /// The cells `label_en`, `label_de` … for the prefix `label`.
    pub(super) fn labels(&self, prefix: &str) -> [Option<Box<str>>; 7] {
        Lang::ALL.map(|lang| self.optional(&format!("{prefix}_{}", lang.code())).map(Into::into))
    }
}
