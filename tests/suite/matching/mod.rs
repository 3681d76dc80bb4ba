//! Rankings, explanations, marks and search, as companies, advisers and visitors meet them.

mod anonymity;
pub mod companies;
mod describing;
mod exposure;
mod for_profiles;
mod marking;
mod pages;
mod ranking;
mod searching;
