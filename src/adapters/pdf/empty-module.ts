/** Stands in for the optional parts of jsPDF that nothing here calls. */
export {}
