//! Tables for spreadsheets.

use crate::error::{Error, Result};

/// A table as CSV in UTF-8, with the mark by which spreadsheets know it. What a spreadsheet would compute is written as text.
///
/// # Errors
/// [`Error::Internal`] when rows differ in length, which is a defect.
pub fn csv(rows: impl IntoIterator<Item = Vec<String>>) -> Result<String> {
    let mut table = csv::Writer::from_writer("\u{feff}".as_bytes().to_vec());
    for row in rows {
        table.write_record(row.into_iter().map(neutral)).map_err(Error::internal)?;
    }
    let bytes = table.into_inner().map_err(|error| Error::internal(error.to_string()))?;
    String::from_utf8(bytes).map_err(Error::internal)
}

/// A cell that begins like a formula begins with an apostrophe instead.
fn neutral(cell: String) -> String {
    let computes =
        cell.trim_start().starts_with(['=', '+', '-', '@', '\u{ff1d}', '\u{ff0b}', '\u{ff0d}', '\u{ff20}']);
    if computes || cell.starts_with(['\t', '\r', '\n']) { format!("'{cell}") } else { cell }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_a_formula() {
        let rows =
            [vec!["=1+1", "Mill & Co", "a,b"], vec!["@SUM(A1)", " +49 30", "\t=1"], vec!["-1", "\"q\"", ""]];
        let table = csv(rows.map(|row| row.into_iter().map(str::to_owned).collect())).unwrap();
        assert_eq!(table, "\u{feff}'=1+1,Mill & Co,\"a,b\"\n'@SUM(A1),' +49 30,'\t=1\n'-1,\"\"\"q\"\"\",\n");
    }
}
