//! Laws of the pipeline.
