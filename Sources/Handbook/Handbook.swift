// The pages are in Handbook.docc. A target needs one Swift file, and this is it.
