-- When a job was last saved moves with internal edits too: contacts must not learn of these, not even their timing.
revoke select (updated_at) on jobs from milepost_portal;
