import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Attachments of a call (Art. 7): public with it, or with the amendment that names them; what is public stays as it is. */
export class AnnouncementAttachments1700000000116 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE TABLE announcement_attachments (
        id uuid CONSTRAINT pk_announcement_attachments PRIMARY KEY,
        announcement_id uuid NOT NULL CONSTRAINT fk_announcement_attachments_announcement REFERENCES announcements,
        title text NOT NULL, file_name text NOT NULL, media_type text NOT NULL,
        bytes bigint NOT NULL CONSTRAINT ck_announcement_attachments_bytes CHECK (bytes BETWEEN 1 AND 20971520),
        sha256 text NOT NULL, sm3 text NOT NULL, object_key text NOT NULL,
        uploaded_by uuid NOT NULL, uploaded_at timestamptz NOT NULL, published_on date, amendment_number int,
        CONSTRAINT ck_announcement_attachments_amendment
          CHECK (amendment_number IS NULL OR (amendment_number > 0 AND published_on IS NOT NULL)));
      CREATE INDEX ix_announcement_attachments_call ON announcement_attachments (announcement_id, uploaded_at, id);
      CREATE TRIGGER tr_announcement_attachments_public BEFORE UPDATE OR DELETE ON announcement_attachments
        FOR EACH ROW WHEN (OLD.published_on IS NOT NULL) EXECUTE FUNCTION refuse_change();
      GRANT SELECT, INSERT, DELETE, UPDATE (published_on, amendment_number) ON announcement_attachments TO zonekeeper_app`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('DROP TABLE announcement_attachments');
  }
}
