-- The worklist's page is read in its order, which begins with the exception time or the due date as companies set it, instead of sorted as a whole.
create index worklist_lines_exception on worklist_lines (coalesce(exception_at, 'infinity'::timestamptz));
create index worklist_lines_due on worklist_lines (coalesce(due_date, 'infinity'::date));
