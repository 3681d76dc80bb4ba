//! Rows of a file, whatever its form: CSV or JSON Lines, plain or gzipped. Both give JSON objects, so that one mapping fits both.

use std::fs::File;
use std::io::{BufRead, BufReader, Read};
use std::path::Path;

use flate2::read::MultiGzDecoder;
use serde_json::{Map, Value};

/// A longer line is not a row of ours; it would only fill the memory.
const LONGEST_LINE: u64 = 1024 * 1024;

/// How the rows are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Deserialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum Format {
    Csv,
    Jsonl,
}

/// One row and the number of the line on which it begins, from 1.
pub(super) type Row = (u64, Result<Map<String, Value>, String>);

/// Opens a file; `.gz` is unpacked on the way.
pub(super) fn open(path: &Path) -> std::io::Result<Box<dyn Read>> {
    let file = File::open(path)?;
    let packed = path.extension().is_some_and(|ending| ending == "gz");
    Ok(if packed { Box::new(MultiGzDecoder::new(file)) } else { Box::new(file) })
}

/// The form that the file's name tells: `.csv` or `.tsv` is CSV, all else JSON Lines.
pub(super) fn format_of(path: &Path) -> Format {
    let name = path.file_name().map(|name| name.to_string_lossy().to_lowercase()).unwrap_or_default();
    let name = name.strip_suffix(".gz").unwrap_or(&name);
    if name.ends_with(".csv") || name.ends_with(".tsv") { Format::Csv } else { Format::Jsonl }
}

/// Reads the rows one by one. A row that cannot be read is an error of that row; reading goes on. `wanted` are the columns that the
/// mapping speaks of.
///
/// # Errors
/// When the header of a CSV file cannot be read, or lacks a column that is wanted.
pub(super) fn rows(
    reader: Box<dyn Read>,
    format: Format,
    delimiter: u8,
    wanted: &[&str],
) -> Result<Box<dyn Iterator<Item = Row>>, String> {
    match format {
        Format::Csv => csv_rows(reader, delimiter, wanted),
        Format::Jsonl => Ok(Box::new(json_rows(BufReader::new(reader)))),
    }
}

fn csv_rows(
    reader: Box<dyn Read>,
    delimiter: u8,
    wanted: &[&str],
) -> Result<Box<dyn Iterator<Item = Row>>, String> {
    let mut reader = BufReader::new(reader);
    let start = reader.fill_buf().map_err(|error| format!("the file cannot be read: {error}"))?;
    // The parser takes the second character of such an end for the beginning of the next row.
    let ends_late = start.split(|byte| *byte == b'\n').next().is_some_and(|line| line.ends_with(b"\r"));
    let line_of = move |position: Option<&csv::Position>| {
        position.map_or(0, csv::Position::line) + u64::from(ends_late)
    };
    let mut reader = csv::ReaderBuilder::new().delimiter(delimiter).flexible(true).from_reader(reader);
    let header: Vec<String> = reader
        .headers()
        .map_err(|error| format!("the header cannot be read: {error}"))?
        .iter()
        .map(|name| name.trim().trim_start_matches('\u{feff}').to_owned())
        .collect();
    let missing: Vec<&str> =
        wanted.iter().copied().filter(|name| !header.iter().any(|known| known == name)).collect();
    if !missing.is_empty() {
        return Err(format!(
            "the mapping speaks of {missing:?}, but the file has no such column; it has {header:?}"
        ));
    }
    Ok(Box::new(reader.into_records().map(move |record| match record {
        Ok(record) => {
            let line = line_of(record.position());
            if record.len() != header.len() {
                return (
                    line,
                    Err(format!("{} fields, but the header names {}", record.len(), header.len())),
                );
            }
            let fields = header
                .iter()
                .zip(record.iter())
                .map(|(name, text)| (name.clone(), Value::from(text)))
                .collect();
            (line, Ok(fields))
        }
        Err(error) => (line_of(error.position()), Err(error.to_string())),
    })))
}

fn json_rows(mut reader: impl BufRead) -> impl Iterator<Item = Row> {
    let mut number = 0;
    let mut broken = false;
    std::iter::from_fn(move || {
        while !broken {
            let mut line = Vec::new();
            number += 1;
            match reader.by_ref().take(LONGEST_LINE).read_until(b'\n', &mut line) {
                Ok(0) => return None,
                Ok(_) if line.iter().all(u8::is_ascii_whitespace) => {}
                Ok(_) => {
                    return Some((
                        number,
                        serde_json::from_slice(&line).map_err(|error| format!("not a JSON object: {error}")),
                    ));
                }
                Err(error) => {
                    // A broken stream would say so for ever.
                    broken = true;
                    return Some((number, Err(error.to_string())));
                }
            }
        }
        None
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &'static str, format: Format) -> Vec<Row> {
        rows(Box::new(text.as_bytes()), format, b',', &[]).unwrap().collect()
    }

    #[test]
    fn csv_and_json_lines_give_the_same_rows() {
        let csv = read("\u{feff}id,name\n7,\"Mill, Ltd\"\n", Format::Csv);
        let json = read("{\"id\":\"7\",\"name\":\"Mill, Ltd\"}\n\n", Format::Jsonl);
        assert_eq!(csv[0].1, json[0].1);
        assert_eq!((csv[0].0, json[0].0), (2, 1));
    }

    #[test]
    fn a_line_has_the_number_that_a_spreadsheet_shows() {
        for end in ["\n", "\r\n"] {
            let text = ["id,name", "1,\"Mill", "and Son\"", "2,Saw", "3"].join(end);
            let rows = rows(Box::new(std::io::Cursor::new(text)), Format::Csv, b',', &["id"]).unwrap();
            let rows: Vec<(u64, bool)> = rows.map(|(line, row)| (line, row.is_ok())).collect();
            assert_eq!(rows, [(2, true), (4, true), (5, false)], "{end:?}");
        }
    }

    #[test]
    fn a_column_that_the_file_lacks_is_named_before_any_row_is_read() {
        let refused = rows(Box::new("id,city\n1,Graz\n".as_bytes()), Format::Csv, b',', &["id", "citty"]);
        assert!(refused.is_err_and(|words| words.contains("citty") && words.contains("city")));
    }

    #[test]
    fn a_broken_row_is_named_and_the_next_one_is_read() {
        let rows = read("{\"id\":1}\nnonsense\n[1]\n{\"id\":2}\n", Format::Jsonl);
        let good: Vec<u64> = rows.iter().filter(|(_, row)| row.is_ok()).map(|(line, _)| *line).collect();
        assert_eq!((rows.len(), good), (4, vec![1, 4]));
    }

    #[test]
    fn the_files_name_tells_its_form() {
        assert_eq!(format_of(Path::new("a/orgs.jsonl.gz")), Format::Jsonl);
        assert_eq!(format_of(Path::new("members.CSV.gz")), Format::Csv);
    }
}
