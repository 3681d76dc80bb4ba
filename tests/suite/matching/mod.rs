//! Rankings, explanations, marks and search, as companies, advisers and visitors meet them.

mod anonymity;
pub mod companies;
mod describing;
mod marking;
mod pages;
mod ranking;
mod searching;
