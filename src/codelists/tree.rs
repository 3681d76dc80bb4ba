//! A network's own topics, read from a CSV file.

use std::collections::HashMap;
use std::io::Read;

use super::{Code, Entry, List, ListId, Unsound, Version};

/// One topic.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TreeEntry {
    pub code: Code,
    pub parent: Option<Code>,
    /// The code, where the file has no label.
    pub label: String,
    /// 0 for a root.
    pub level: u8,
}

/// A sound tree of topics; parents stand before their children.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tree {
    entries: Vec<TreeEntry>,
}

/// What is wrong in which row and column of the file.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("row {row}, column {column}: {problem}")]
pub struct RowError {
    /// Line in the file; the header is line 1.
    pub row: u64,
    pub column: &'static str,
    pub problem: RowProblem,
}

#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum RowProblem {
    #[error("the file needs the columns code, parent and label (or title)")]
    ColumnMissing,
    #[error("the file has no rows")]
    Empty,
    #[error("the row can't be read: {0}")]
    Unreadable(String),
    #[error("{0}")]
    BadCode(super::NotACode),
    #[error("the label has more than 1000 characters; shorten it")]
    LongLabel,
    #[error("the code {code} is already in row {first}")]
    Duplicate { code: Code, first: u64 },
    #[error("no row has the code {0}; add it or leave the parent empty")]
    UnknownParent(Code),
    #[error("{0} is its own ancestor; give one of its ancestors another parent")]
    Cycle(Code),
}

const LONGEST_LABEL: usize = 1_000;

impl Tree {
    /// Reads `code,parent,label` (or `title` for `label`); further columns are left alone. Parents
    /// may come later in the file. All faulty rows are told at once.
    pub fn parse_csv(file: impl Read) -> Result<Tree, Vec<RowError>> {
        let mut errors = Vec::new();
        let rows = read_rows(file, &mut errors);
        let mut first: HashMap<Code, usize> = HashMap::new();
        for (at, (row, entry)) in rows.iter().enumerate() {
            if let Some(&earlier) = first.get(&entry.code) {
                let problem = RowProblem::Duplicate { code: entry.code.clone(), first: rows[earlier].0 };
                errors.push(error(*row, "code", problem));
            } else {
                first.insert(entry.code.clone(), at);
            }
        }
        let parents: Vec<Option<usize>> = rows
            .iter()
            .map(|(row, entry)| {
                let code = entry.parent.as_ref()?;
                let parent = first.get(code).copied();
                if parent.is_none() {
                    let problem = RowProblem::UnknownParent(code.clone());
                    errors.push(error(*row, "parent", problem));
                }
                parent
            })
            .collect();
        let depths = depths(&parents);
        for (at, (row, entry)) in rows.iter().enumerate() {
            if depths[at].is_none() && comes_back(&parents, at) {
                let problem = RowProblem::Cycle(entry.code.clone());
                errors.push(error(*row, "parent", problem));
            }
        }
        if rows.is_empty() && errors.is_empty() {
            errors.push(error(2, "code", RowProblem::Empty));
        }
        if !errors.is_empty() {
            errors.sort_by_key(|error| error.row);
            return Err(errors);
        }
        let levelled = rows
            .into_iter()
            .zip(depths)
            .map(|((_, entry), depth)| TreeEntry { level: depth.unwrap_or_default(), ..entry });
        let mut entries: Vec<TreeEntry> = levelled.collect();
        entries.sort_by_key(|entry| entry.level);
        Ok(Tree { entries })
    }

    /// Parents before children, else as in the file.
    pub fn entries(&self) -> &[TreeEntry] {
        &self.entries
    }

    /// The tree as a list to look up and search in.
    pub fn into_list(self, id: ListId, version: Version) -> Result<List, Unsound> {
        let entry = |one: TreeEntry| Entry::named(one.code, one.parent, &one.label);
        List::new(id, version, self.entries.into_iter().map(entry).collect())
    }
}

fn error(row: u64, column: &'static str, problem: RowProblem) -> RowError {
    RowError { row, column, problem }
}

/// The well-formed rows with their line; the others go to `errors`.
fn read_rows(file: impl Read, errors: &mut Vec<RowError>) -> Vec<(u64, TreeEntry)> {
    let mut reader = csv::ReaderBuilder::new().trim(csv::Trim::All).from_reader(file);
    let header = reader.headers().cloned().unwrap_or_default();
    let column = |name: &str| {
        let same = |cell: &str| cell.trim_start_matches('\u{feff}').eq_ignore_ascii_case(name);
        header.iter().position(same)
    };
    let label = column("label").or_else(|| column("title"));
    let (Some(code), Some(parent), Some(label)) = (column("code"), column("parent"), label) else {
        errors.push(error(1, "code", RowProblem::ColumnMissing));
        return Vec::new();
    };
    let mut rows = Vec::new();
    for record in reader.records() {
        let record = match record {
            Ok(record) => record,
            Err(fault) => {
                let line = fault.position().map_or(0, csv::Position::line);
                let problem = RowProblem::Unreadable(fault.to_string());
                errors.push(error(line, "code", problem));
                continue;
            }
        };
        let line = record.position().map_or(0, csv::Position::line);
        let cell = |at: usize| record.get(at).unwrap_or_default();
        match tree_entry(cell(code), cell(parent), cell(label)) {
            Ok(entry) => rows.push((line, entry)),
            Err((column, problem)) => errors.push(error(line, column, problem)),
        }
    }
    rows
}

fn tree_entry(code: &str, parent: &str, label: &str) -> Result<TreeEntry, (&'static str, RowProblem)> {
    let bad = |column| move |fault| (column, RowProblem::BadCode(fault));
    let code = Code::parse(code).map_err(bad("code"))?;
    let parent = match parent {
        "" => None,
        parent => Some(Code::parse(parent).map_err(bad("parent"))?),
    };
    if label.chars().count() > LONGEST_LABEL {
        return Err(("label", RowProblem::LongLabel));
    }
    let label = if label.is_empty() { code.as_str() } else { label };
    Ok(TreeEntry { label: label.to_owned(), code, parent, level: 0 })
}

/// Steps below the root; `None` for whom the way up never ends.
fn depths(parents: &[Option<usize>]) -> Vec<Option<u8>> {
    let depth = |at: usize| {
        let up = std::iter::successors(parents[at], |&up| parents[up]);
        let steps = up.take(usize::from(u8::MAX)).count();
        u8::try_from(steps).ok().filter(|&steps| steps < u8::MAX)
    };
    (0..parents.len()).map(depth).collect()
}

/// True for a row on a cycle, not for those that only hang below one.
fn comes_back(parents: &[Option<usize>], at: usize) -> bool {
    let up = std::iter::successors(parents[at], |&up| parents[up]);
    up.take(parents.len()).any(|above| above == at)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn problems(text: &str) -> Vec<String> {
        let errors = Tree::parse_csv(text.as_bytes()).expect_err("the file is faulty");
        errors.iter().map(ToString::to_string).collect()
    }

    #[test]
    fn parents_may_come_later_and_missing_labels_become_codes() {
        let file = "code,parent,title\nA.1,A,Metal\nA,,\n";
        let tree = Tree::parse_csv(file.as_bytes()).expect("the file is sound");
        let seen: Vec<_> = tree
            .entries()
            .iter()
            .map(|entry| (entry.code.as_str(), entry.label.as_str(), entry.level))
            .collect();
        assert_eq!(seen, [("A", "A", 0), ("A.1", "Metal", 1)]);
        let id = ListId::parse("chamber-topics").expect("the name is allowed");
        let version = Version::parse("1").expect("the version is allowed");
        let list = tree.into_list(id, version).expect("a tree is sound");
        assert!(list.is_within("A.1", "A"));
        let hits = super::super::search(&list, "metla", super::super::Lang::En, 5);
        assert_eq!(hits[0].entry.code().as_str(), "A.1");
    }

    #[test]
    fn every_faulty_row_is_told_with_its_line() {
        let file = "code,parent,label\nA,B,x\nB,A,y\nC,D,z\nE,,e\nE,,again\n,,nothing\n";
        assert_eq!(
            problems(file),
            [
                "row 2, column parent: A is its own ancestor; give one of its ancestors another parent",
                "row 3, column parent: B is its own ancestor; give one of its ancestors another parent",
                "row 4, column parent: no row has the code D; add it or leave the parent empty",
                "row 6, column code: the code E is already in row 5",
                "row 7, column code: a code has 1 to 64 characters, no control characters and no blanks around",
            ]
        );
    }

    #[test]
    fn a_file_without_the_columns_or_rows_is_refused() {
        assert_eq!(problems("id,name\n1,x\n").len(), 1);
        assert_eq!(problems("code,parent,label\n"), ["row 2, column code: the file has no rows"]);
        assert!(problems("code,parent,label\nA,,x,y\n")[0].starts_with("row 2"));
    }
}
