/// Has the parts of workbooks packed quickly.
///
/// libxlsxwriter has no setting for how hard zlib is to look for repetitions, and asks minizip for the usual level 6.
/// That takes a quarter of the time of writing a small workbook, and makes it a tenth smaller than the fastest level
/// does. So this library brings a function of its own by the name under which libxlsxwriter asks minizip to begin a
/// part. Where the dynamic linker finds it first, it asks minizip for level 1; where it does not, the workbook is only
/// packed harder.
