//! What could not be taken, by row and column, as CSV that a spreadsheet opens.

use std::path::Path;

/// One thing wrong in the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// Line of the file, from 1.
    pub line: u64,
    /// Column or field of the file; empty when the row as a whole cannot be read.
    pub column: String,
    /// What stood there, cut to 80 characters.
    pub value: String,
    /// What is wrong and what to write instead.
    pub problem: String,
}

impl Problem {
    pub(super) fn new(line: u64, column: impl Into<String>, value: &str, problem: impl Into<String>) -> Self {
        Self { line, column: column.into(), value: value.chars().take(80).collect(), problem: problem.into() }
    }
}

impl std::fmt::Display for Problem {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "line {}", self.line)?;
        if !self.column.is_empty() {
            write!(f, ", {}", self.column)?;
        }
        if !self.value.is_empty() {
            write!(f, " {:?}", self.value)?;
        }
        write!(f, ": {}", self.problem)
    }
}

/// Writes all problems as a CSV file.
///
/// # Errors
/// When the file cannot be written.
pub(super) fn write(path: &Path, problems: &[Problem]) -> std::io::Result<()> {
    let mut writer = csv::Writer::from_path(path)?;
    writer.write_record(["line", "column", "value", "problem"])?;
    for problem in problems {
        writer.write_record([
            &problem.line.to_string(),
            &problem.column,
            &neutral(&problem.value),
            &problem.problem,
        ])?;
    }
    writer.flush()
}

/// A cell that a spreadsheet would run as a formula gets an apostrophe in front.
fn neutral(cell: &str) -> String {
    let runs = cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\0']);
    if runs { format!("'{cell}") } else { cell.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_is_never_a_formula() {
        assert_eq!(neutral("=HYPERLINK(1)"), "'=HYPERLINK(1)");
        assert_eq!(neutral("Mill"), "Mill");
    }

    #[test]
    fn a_problem_names_its_place() {
        let problem =
            Problem::new(3, "country", "Atlantis", "no country has this code; use ISO 3166-1 like HU");
        assert_eq!(
            problem.to_string(),
            "line 3, country \"Atlantis\": no country has this code; use ISO 3166-1 like HU"
        );
    }
}
