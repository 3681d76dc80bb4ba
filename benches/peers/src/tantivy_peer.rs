//! A search engine: BM25 over words and fields, what it finds scored anew.

use kontor::matching::engine::Facts;
use tantivy::collector::TopDocs;
use tantivy::query::{BooleanQuery, Occur, Query, TermQuery};
use tantivy::schema::{FAST, Field, IndexRecordOption, Schema, TEXT};
use tantivy::{Index, IndexReader, TantivyDocument, Term};

pub struct Peer {
    reader: IndexReader,
    words: Field,
    fields: Field,
}

impl Peer {
    pub fn new(facts: &[Facts]) -> tantivy::Result<Self> {
        let mut schema = Schema::builder();
        let number = schema.add_u64_field("number", FAST);
        let words = schema.add_text_field("words", TEXT);
        let fields = schema.add_text_field("fields", TEXT);
        let index = Index::create_in_ram(schema.build());
        let mut writer = index.writer_with_num_threads(1, 200_000_000)?;
        for (at, one) in (0..).zip(facts) {
            let mut document = TantivyDocument::default();
            document.add_u64(number, at);
            document.add_text(words, all_words(one));
            document.add_text(fields, all_fields(one).join(" "));
            writer.add_document(document)?;
        }
        writer.commit()?;
        Ok(Self { reader: index.reader()?, words, fields })
    }

    /// The documents that fit best by words and fields.
    pub fn search(&self, seeker: &Facts, limit: usize) -> tantivy::Result<Vec<usize>> {
        let should = |field: Field, word: &str| -> (Occur, Box<dyn Query>) {
            let term = Term::from_field_text(field, word);
            (Occur::Should, Box::new(TermQuery::new(term, IndexRecordOption::WithFreqs)))
        };
        let mut words: Vec<String> = all_words(seeker).split_whitespace().map(str::to_owned).collect();
        words.sort_unstable();
        words.dedup();
        let mut fields = all_fields(seeker);
        fields.sort_unstable();
        fields.dedup();
        let mut clauses: Vec<_> = words.iter().map(|word| should(self.words, word)).collect();
        clauses.extend(fields.iter().map(|field| should(self.fields, field)));
        let searcher = self.reader.searcher();
        let found = searcher.search(&BooleanQuery::new(clauses), &TopDocs::with_limit(limit))?;
        let number = |(_, address): (f32, tantivy::DocAddress)| {
            let numbers = searcher.segment_reader(address.segment_ord).fast_fields().u64("number")?;
            Ok(numbers.first(address.doc_id).unwrap_or_default() as usize)
        };
        found.into_iter().map(number).collect()
    }
}

pub fn all_words(facts: &Facts) -> String {
    let offers = facts.opportunities.iter().flat_map(|one| &one.texts);
    facts.texts.iter().chain(offers).map(|text| text.text.as_str()).collect::<Vec<_>>().join(" ")
}

/// The codes of all fields and those above them, as single words.
pub fn all_fields(facts: &Facts) -> Vec<String> {
    let codes = facts.sectors.iter().map(|one| &one.sector);
    let codes = codes.chain(facts.opportunities.iter().flat_map(|one| &one.sectors));
    let steps = |code: &str| -> Vec<String> {
        (2..=code.len()).step_by(3).map(|end| format!("f{}", code[..end].replace('.', ""))).collect()
    };
    codes.flat_map(|code| steps(&code.code)).collect()
}
