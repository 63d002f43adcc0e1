/** Stands in for html2canvas, dompurify and canvg, which jsPDF names for doc.html() and addSvgAsImage(): we never call these. */
export {}
