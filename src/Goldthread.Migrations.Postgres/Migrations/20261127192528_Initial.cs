using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Goldthread.Migrations.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "accounts_set_up_draft",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    address_hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    address_expires_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    browser_hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    browser_expires_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    finished_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    partnership_id = table.Column<Guid>(type: "uuid", nullable: true),
                    agency_id = table.Column<Guid>(type: "uuid", nullable: true),
                    name = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    short_name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    slug = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    area_code = table.Column<string>(type: "character varying(9)", maxLength: 9, nullable: true),
                    your_name = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    your_email = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: true),
                    your_post = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    local_authority = table.Column<string>(
                        type: "character varying(300)",
                        maxLength: 300,
                        nullable: true
                    ),
                    care_board = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    police = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    groups = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_accounts_set_up_draft", x => x.id);
                }
            );

            migrationBuilder.CreateTable(
                name: "dataset_statistics_table",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    subject = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    name = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    stem = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_dataset_statistics_table", x => x.id);
                }
            );

            migrationBuilder.CreateTable(
                name: "floor_data_protection_key",
                columns: table => new
                {
                    id = table
                        .Column<int>(type: "integer", nullable: false)
                        .Annotation(
                            "Npgsql:ValueGenerationStrategy",
                            NpgsqlValueGenerationStrategy.IdentityByDefaultColumn
                        ),
                    friendly_name = table.Column<string>(
                        type: "character varying(300)",
                        maxLength: 300,
                        nullable: true
                    ),
                    xml = table.Column<string>(type: "text", maxLength: 2147483647, nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_floor_data_protection_key", x => x.id);
                }
            );

            migrationBuilder.CreateTable(
                name: "floor_document",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    partnership_id = table.Column<Guid>(type: "uuid", nullable: true),
                    agency_id = table.Column<Guid>(type: "uuid", nullable: true),
                    name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    size = table.Column<long>(type: "bigint", nullable: false),
                    uploaded_by = table.Column<Guid>(type: "uuid", nullable: true),
                    uploaded_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    retention_class = table.Column<string>(
                        type: "character varying(60)",
                        maxLength: 60,
                        nullable: false
                    ),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_floor_document", x => x.id);
                }
            );

            migrationBuilder.CreateTable(
                name: "floor_form_press",
                columns: table => new
                {
                    token = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    partnership_id = table.Column<Guid>(type: "uuid", nullable: true),
                    agency_id = table.Column<Guid>(type: "uuid", nullable: true),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    led_to = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_floor_form_press", x => x.token);
                }
            );

            migrationBuilder.CreateTable(
                name: "floor_job_run",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    job = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    occurrence = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    partnership_id = table.Column<Guid>(type: "uuid", nullable: true),
                    agency_id = table.Column<Guid>(type: "uuid", nullable: true),
                    reach = table.Column<Guid>(type: "uuid", nullable: false),
                    ran_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_floor_job_run", x => x.id);
                }
            );

            migrationBuilder.CreateTable(
                name: "floor_mail_message",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    partnership_id = table.Column<Guid>(type: "uuid", nullable: true),
                    agency_id = table.Column<Guid>(type: "uuid", nullable: true),
                    person_id = table.Column<Guid>(type: "uuid", nullable: true),
                    address = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: false),
                    kind = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    subject = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    from_name = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    reply_to = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: true),
                    text = table.Column<string>(type: "text", nullable: false),
                    is_secret = table.Column<bool>(type: "boolean", nullable: false),
                    created_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    not_before = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    not_after = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    sent_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    gave_up_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    attempts = table.Column<int>(type: "integer", nullable: false),
                    last_error = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    lease_until = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    lease_key = table.Column<Guid>(type: "uuid", nullable: true),
                    once_key = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_floor_mail_message", x => x.id);
                }
            );

            migrationBuilder.CreateTable(
                name: "floor_reference_counter",
                columns: table => new
                {
                    partnership_id = table.Column<Guid>(type: "uuid", nullable: false),
                    letter = table.Column<string>(type: "character varying(4)", maxLength: 4, nullable: false),
                    last = table.Column<int>(type: "integer", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_floor_reference_counter", x => new { x.partnership_id, x.letter });
                }
            );

            migrationBuilder.CreateTable(
                name: "floor_search_entry",
                columns: table => new
                {
                    id = table
                        .Column<long>(type: "bigint", nullable: false)
                        .Annotation(
                            "Npgsql:ValueGenerationStrategy",
                            NpgsqlValueGenerationStrategy.IdentityByDefaultColumn
                        ),
                    partnership_id = table.Column<Guid>(type: "uuid", nullable: true),
                    agency_id = table.Column<Guid>(type: "uuid", nullable: true),
                    subject_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    reference = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    title = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    body = table.Column<string>(type: "character varying(8000)", maxLength: 8000, nullable: false),
                    path = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    policy = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_floor_search_entry", x => x.id);
                }
            );

            migrationBuilder.CreateTable(
                name: "floor_trail_entry",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    chain_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<long>(type: "bigint", nullable: false),
                    partnership_id = table.Column<Guid>(type: "uuid", nullable: true),
                    agency_id = table.Column<Guid>(type: "uuid", nullable: true),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    account_id = table.Column<Guid>(type: "uuid", nullable: true),
                    actor = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    use_case = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    reason = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    action = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    kind = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    subject_id = table.Column<Guid>(type: "uuid", nullable: true),
                    before = table.Column<string>(type: "text", nullable: true),
                    after = table.Column<string>(type: "text", nullable: true),
                    previous_hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_floor_trail_entry", x => x.id);
                }
            );

            migrationBuilder.CreateTable(
                name: "floor_trail_head",
                columns: table => new
                {
                    chain_id = table.Column<Guid>(type: "uuid", nullable: false),
                    partnership_id = table.Column<Guid>(type: "uuid", nullable: true),
                    agency_id = table.Column<Guid>(type: "uuid", nullable: true),
                    number = table.Column<long>(type: "bigint", nullable: false),
                    hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_floor_trail_head", x => x.chain_id);
                }
            );

            migrationBuilder.CreateTable(
                name: "improvement_bulk_change",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    partnership_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    reason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    by = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    undone_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    undone_by = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_improvement_bulk_change", x => x.id);
                }
            );

            migrationBuilder.CreateTable(
                name: "partnership_agency",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    short_name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    slug = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    other_names = table.Column<string>(
                        type: "character varying(1000)",
                        maxLength: 1000,
                        nullable: true
                    ),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    to = table.Column<DateOnly>(type: "date", nullable: true),
                    successor_id = table.Column<Guid>(type: "uuid", nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_partnership_agency", x => x.id);
                    table.ForeignKey(
                        name: "FK_partnership_agency_partnership_agency_successor_id",
                        column: x => x.successor_id,
                        principalTable: "partnership_agency",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "partnership_installation",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    is_demonstration = table.Column<bool>(type: "boolean", nullable: false),
                    made_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    fixed_today = table.Column<DateOnly>(type: "date", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_partnership_installation", x => x.id);
                }
            );

            migrationBuilder.CreateTable(
                name: "partnership_person",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    email = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    telephone = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    left = table.Column<DateOnly>(type: "date", nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_partnership_person", x => x.id);
                }
            );

            migrationBuilder.CreateTable(
                name: "partnership_safeguarding_partnership",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    short_name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    slug = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    area_code = table.Column<string>(type: "character varying(9)", maxLength: 9, nullable: true),
                    telephone = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    email = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_partnership_safeguarding_partnership", x => x.id);
                }
            );

            migrationBuilder.CreateTable(
                name: "dataset_statistics_release",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    table_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    file_name = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    sha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    imported_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    imported_by = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    document_id = table.Column<Guid>(type: "uuid", nullable: true),
                    licence = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    rows = table.Column<int>(type: "integer", nullable: false),
                    skipped_rows = table.Column<int>(type: "integer", nullable: false),
                    skips = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    periods = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    changes = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    gaps = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_dataset_statistics_release", x => x.id);
                    table.ForeignKey(
                        name: "FK_dataset_statistics_release_dataset_statistics_table_table_id",
                        column: x => x.table_id,
                        principalTable: "dataset_statistics_table",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "improvement_tracker_import",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    partnership_id = table.Column<Guid>(type: "uuid", nullable: false),
                    document_id = table.Column<Guid>(type: "uuid", nullable: false),
                    file_name = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    file_hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    by = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    rows = table.Column<int>(type: "integer", nullable: false),
                    answers = table.Column<string>(
                        type: "character varying(100000)",
                        maxLength: 100000,
                        nullable: true
                    ),
                    taken_in_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    undone_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    undone_by = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_improvement_tracker_import", x => x.id);
                    table.ForeignKey(
                        name: "FK_improvement_tracker_import_floor_document_document_id",
                        column: x => x.document_id,
                        principalTable: "floor_document",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "accounts_account",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    opened_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    closed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    password_hash = table.Column<string>(
                        type: "character varying(300)",
                        maxLength: 300,
                        nullable: true
                    ),
                    security_stamp = table.Column<string>(
                        type: "character varying(300)",
                        maxLength: 300,
                        nullable: true
                    ),
                    concurrency_stamp = table.Column<string>(
                        type: "character varying(300)",
                        maxLength: 300,
                        nullable: true
                    ),
                    user_name = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    normalized_user_name = table.Column<string>(
                        type: "character varying(300)",
                        maxLength: 300,
                        nullable: true
                    ),
                    email = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    normalized_email = table.Column<string>(
                        type: "character varying(300)",
                        maxLength: 300,
                        nullable: true
                    ),
                    email_confirmed = table.Column<bool>(type: "boolean", nullable: false),
                    phone_number = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    phone_number_confirmed = table.Column<bool>(type: "boolean", nullable: false),
                    two_factor_enabled = table.Column<bool>(type: "boolean", nullable: false),
                    lockout_end = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    lockout_enabled = table.Column<bool>(type: "boolean", nullable: false),
                    access_failed_count = table.Column<int>(type: "integer", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_accounts_account", x => x.id);
                    table.ForeignKey(
                        name: "FK_accounts_account_partnership_person_person_id",
                        column: x => x.person_id,
                        principalTable: "partnership_person",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "accounts_invitation",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    address = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: false),
                    invited_by = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    token_hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    sent_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    expires_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    accepted_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    withdrawn_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_accounts_invitation", x => x.id);
                    table.ForeignKey(
                        name: "FK_accounts_invitation_partnership_person_person_id",
                        column: x => x.person_id,
                        principalTable: "partnership_person",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "dataset_api_token",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    partnership_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(160)", maxLength: 160, nullable: false),
                    keeper = table.Column<string>(type: "character varying(160)", maxLength: 160, nullable: false),
                    audience = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    reads_indicators = table.Column<bool>(type: "boolean", nullable: false),
                    reads_values = table.Column<bool>(type: "boolean", nullable: false),
                    reads_signals = table.Column<bool>(type: "boolean", nullable: false),
                    hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    made_on = table.Column<DateOnly>(type: "date", nullable: false),
                    made_by = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    last_day = table.Column<DateOnly>(type: "date", nullable: false),
                    used_on = table.Column<DateOnly>(type: "date", nullable: true),
                    revoked_on = table.Column<DateOnly>(type: "date", nullable: true),
                    revoked_by = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_dataset_api_token", x => x.id);
                    table.ForeignKey(
                        name: "FK_dataset_api_token_partnership_safeguarding_partnership_part~",
                        column: x => x.partnership_id,
                        principalTable: "partnership_safeguarding_partnership",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "dataset_commentary",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    partnership_id = table.Column<Guid>(type: "uuid", nullable: false),
                    measure_key = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    time_identifier = table.Column<string>(
                        type: "character varying(60)",
                        maxLength: 60,
                        nullable: false
                    ),
                    first_day = table.Column<DateOnly>(type: "date", nullable: false),
                    trend = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    comparison = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    target = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    confidence = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    doing = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    written_on = table.Column<DateOnly>(type: "date", nullable: false),
                    written_by = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_dataset_commentary", x => x.id);
                    table.ForeignKey(
                        name: "FK_dataset_commentary_partnership_safeguarding_partnership_par~",
                        column: x => x.partnership_id,
                        principalTable: "partnership_safeguarding_partnership",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "dataset_indicator",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    partnership_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    theme = table.Column<int>(type: "integer", nullable: false),
                    name = table.Column<string>(type: "character varying(160)", maxLength: 160, nullable: false),
                    standing = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    agreed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    retired_on = table.Column<DateOnly>(type: "date", nullable: true),
                    retired_because = table.Column<string>(
                        type: "character varying(1000)",
                        maxLength: 1000,
                        nullable: true
                    ),
                    version = table.Column<long>(type: "bigint", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_dataset_indicator", x => x.id);
                    table.ForeignKey(
                        name: "FK_dataset_indicator_partnership_safeguarding_partnership_part~",
                        column: x => x.partnership_id,
                        principalTable: "partnership_safeguarding_partnership",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "dataset_indicator_refresh",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    partnership_id = table.Column<Guid>(type: "uuid", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    begun_on = table.Column<DateOnly>(type: "date", nullable: false),
                    signed_off_on = table.Column<DateOnly>(type: "date", nullable: true),
                    signed_off_at = table.Column<string>(
                        type: "character varying(200)",
                        maxLength: 200,
                        nullable: true
                    ),
                    signed_off_by = table.Column<string>(
                        type: "character varying(300)",
                        maxLength: 300,
                        nullable: true
                    ),
                    version = table.Column<long>(type: "bigint", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_dataset_indicator_refresh", x => x.id);
                    table.ForeignKey(
                        name: "FK_dataset_indicator_refresh_partnership_safeguarding_partners~",
                        column: x => x.partnership_id,
                        principalTable: "partnership_safeguarding_partnership",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "dataset_indicator_target",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    partnership_id = table.Column<Guid>(type: "uuid", nullable: false),
                    measure_key = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    value = table.Column<double>(type: "double precision", nullable: false),
                    tolerance = table.Column<double>(type: "double precision", nullable: false),
                    holds_from = table.Column<DateOnly>(type: "date", nullable: false),
                    set_by = table.Column<string>(type: "character varying(160)", maxLength: 160, nullable: false),
                    because = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    recorded_on = table.Column<DateOnly>(type: "date", nullable: false),
                    recorded_by = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_dataset_indicator_target", x => x.id);
                    table.ForeignKey(
                        name: "FK_dataset_indicator_target_partnership_safeguarding_partnersh~",
                        column: x => x.partnership_id,
                        principalTable: "partnership_safeguarding_partnership",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "dataset_limits_recalculation",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    partnership_id = table.Column<Guid>(type: "uuid", nullable: false),
                    measure_key = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    because = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    approved_by = table.Column<string>(type: "character varying(160)", maxLength: 160, nullable: false),
                    recorded_on = table.Column<DateOnly>(type: "date", nullable: false),
                    recorded_by = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    withdrawn_on = table.Column<DateOnly>(type: "date", nullable: true),
                    withdrawn_because = table.Column<string>(
                        type: "character varying(1000)",
                        maxLength: 1000,
                        nullable: true
                    ),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_dataset_limits_recalculation", x => x.id);
                    table.ForeignKey(
                        name: "FK_dataset_limits_recalculation_partnership_safeguarding_partn~",
                        column: x => x.partnership_id,
                        principalTable: "partnership_safeguarding_partnership",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "dataset_measure_opening",
                columns: table => new
                {
                    partnership_id = table.Column<Guid>(type: "uuid", nullable: false),
                    measure_key = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    month = table.Column<DateOnly>(type: "date", nullable: false),
                    count = table.Column<int>(type: "integer", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey(
                        "PK_dataset_measure_opening",
                        x => new
                        {
                            x.partnership_id,
                            x.measure_key,
                            x.month,
                        }
                    );
                    table.ForeignKey(
                        name: "FK_dataset_measure_opening_partnership_safeguarding_partnershi~",
                        column: x => x.partnership_id,
                        principalTable: "partnership_safeguarding_partnership",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "dataset_open_release",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    partnership_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    released_on = table.Column<DateOnly>(type: "date", nullable: false),
                    released_by = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_dataset_open_release", x => x.id);
                    table.ForeignKey(
                        name: "FK_dataset_open_release_partnership_safeguarding_partnership_p~",
                        column: x => x.partnership_id,
                        principalTable: "partnership_safeguarding_partnership",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "dataset_return_window",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    partnership_id = table.Column<Guid>(type: "uuid", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    time_identifier = table.Column<string>(
                        type: "character varying(60)",
                        maxLength: 60,
                        nullable: false
                    ),
                    first_day = table.Column<DateOnly>(type: "date", nullable: false),
                    opened_on = table.Column<DateOnly>(type: "date", nullable: false),
                    opened_by = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    locked_on = table.Column<DateOnly>(type: "date", nullable: true),
                    locked_by = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    is_history = table.Column<bool>(type: "boolean", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_dataset_return_window", x => x.id);
                    table.ForeignKey(
                        name: "FK_dataset_return_window_partnership_safeguarding_partnership_~",
                        column: x => x.partnership_id,
                        principalTable: "partnership_safeguarding_partnership",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "dataset_scrutiny_pack",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    partnership_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    time_identifier = table.Column<string>(
                        type: "character varying(60)",
                        maxLength: 60,
                        nullable: false
                    ),
                    first_day = table.Column<DateOnly>(type: "date", nullable: false),
                    drafted_on = table.Column<DateOnly>(type: "date", nullable: false),
                    drafted_by = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    edited_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    edited_by = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    issues = table.Column<int>(type: "integer", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_dataset_scrutiny_pack", x => x.id);
                    table.ForeignKey(
                        name: "FK_dataset_scrutiny_pack_partnership_safeguarding_partnership_~",
                        column: x => x.partnership_id,
                        principalTable: "partnership_safeguarding_partnership",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "framework_review_framework_row",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    partnership_id = table.Column<Guid>(type: "uuid", nullable: false),
                    place = table.Column<int>(type: "integer", nullable: false),
                    section = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    reference = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    slug = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    framework_asks = table.Column<string>(
                        type: "character varying(1000)",
                        maxLength: 1000,
                        nullable: false
                    ),
                    done_means = table.Column<string>(
                        type: "character varying(1000)",
                        maxLength: 1000,
                        nullable: false
                    ),
                    version = table.Column<long>(type: "bigint", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_framework_review_framework_row", x => x.id);
                    table.ForeignKey(
                        name: "FK_framework_review_framework_row_partnership_safeguarding_par~",
                        column: x => x.partnership_id,
                        principalTable: "partnership_safeguarding_partnership",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "partnership_agency_membership",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    partnership_id = table.Column<Guid>(type: "uuid", nullable: false),
                    agency_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    to = table.Column<DateOnly>(type: "date", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_partnership_agency_membership", x => x.id);
                    table.ForeignKey(
                        name: "FK_partnership_agency_membership_partnership_agency_agency_id",
                        column: x => x.agency_id,
                        principalTable: "partnership_agency",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "FK_partnership_agency_membership_partnership_safeguarding_part~",
                        column: x => x.partnership_id,
                        principalTable: "partnership_safeguarding_partnership",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "partnership_group",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    partnership_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    slug = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    purpose = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    reports_to_id = table.Column<Guid>(type: "uuid", nullable: true),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    to = table.Column<DateOnly>(type: "date", nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_partnership_group", x => x.id);
                    table.ForeignKey(
                        name: "FK_partnership_group_partnership_group_reports_to_id",
                        column: x => x.reports_to_id,
                        principalTable: "partnership_group",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "FK_partnership_group_partnership_safeguarding_partnership_part~",
                        column: x => x.partnership_id,
                        principalTable: "partnership_safeguarding_partnership",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "partnership_joint_member",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    joint_id = table.Column<Guid>(type: "uuid", nullable: false),
                    member_id = table.Column<Guid>(type: "uuid", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    to = table.Column<DateOnly>(type: "date", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_partnership_joint_member", x => x.id);
                    table.ForeignKey(
                        name: "FK_partnership_joint_member_partnership_safeguarding_partnersh~",
                        column: x => x.joint_id,
                        principalTable: "partnership_safeguarding_partnership",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "FK_partnership_joint_member_partnership_safeguarding_partners~1",
                        column: x => x.member_id,
                        principalTable: "partnership_safeguarding_partnership",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "partnership_priority",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    partnership_id = table.Column<Guid>(type: "uuid", nullable: false),
                    title = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    description = table.Column<string>(
                        type: "character varying(2000)",
                        maxLength: 2000,
                        nullable: false
                    ),
                    from_year = table.Column<int>(type: "integer", nullable: false),
                    to_year = table.Column<int>(type: "integer", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_partnership_priority", x => x.id);
                    table.ForeignKey(
                        name: "FK_partnership_priority_partnership_safeguarding_partnership_p~",
                        column: x => x.partnership_id,
                        principalTable: "partnership_safeguarding_partnership",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "partnership_theme",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    partnership_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    number = table.Column<int>(type: "integer", nullable: true),
                    name = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    slug = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    meaning = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    synonyms = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    retired = table.Column<DateOnly>(type: "date", nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_partnership_theme", x => x.id);
                    table.ForeignKey(
                        name: "FK_partnership_theme_partnership_safeguarding_partnership_part~",
                        column: x => x.partnership_id,
                        principalTable: "partnership_safeguarding_partnership",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "questionnaires_question_set",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    title = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    keeper_id = table.Column<Guid>(type: "uuid", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_questionnaires_question_set", x => x.id);
                    table.ForeignKey(
                        name: "FK_questionnaires_question_set_partnership_safeguarding_partne~",
                        column: x => x.keeper_id,
                        principalTable: "partnership_safeguarding_partnership",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "surveys_survey",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    partnership_id = table.Column<Guid>(type: "uuid", nullable: false),
                    reference = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    title = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    purpose = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    audience = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    thread = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: true),
                    content = table.Column<string>(type: "text", nullable: false),
                    earlier_id = table.Column<Guid>(type: "uuid", nullable: true),
                    wave = table.Column<int>(type: "integer", nullable: false),
                    minimum_group = table.Column<int>(type: "integer", nullable: false),
                    designed_on = table.Column<DateOnly>(type: "date", nullable: false),
                    opens_on = table.Column<DateOnly>(type: "date", nullable: false),
                    closes_on = table.Column<DateOnly>(type: "date", nullable: false),
                    approved_on = table.Column<DateOnly>(type: "date", nullable: true),
                    approved_by = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    opened_on = table.Column<DateOnly>(type: "date", nullable: true),
                    opened_by = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    closed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    analysed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    analysed_by = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    reported_on = table.Column<DateOnly>(type: "date", nullable: true),
                    reported_by = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_surveys_survey", x => x.id);
                    table.ForeignKey(
                        name: "FK_surveys_survey_partnership_safeguarding_partnership_partner~",
                        column: x => x.partnership_id,
                        principalTable: "partnership_safeguarding_partnership",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "FK_surveys_survey_surveys_survey_earlier_id",
                        column: x => x.earlier_id,
                        principalTable: "surveys_survey",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "dataset_release_column",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    release_id = table.Column<Guid>(type: "uuid", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    name = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    known_as = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    label = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    unit = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    decimals = table.Column<int>(type: "integer", nullable: true),
                    grouping = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    source = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    table = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    is_old = table.Column<bool>(type: "boolean", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_dataset_release_column", x => x.id);
                    table.ForeignKey(
                        name: "FK_dataset_release_column_dataset_statistics_release_release_id",
                        column: x => x.release_id,
                        principalTable: "dataset_statistics_release",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "dataset_release_entry",
                columns: table => new
                {
                    release_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    key = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    cells = table.Column<string>(type: "text", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_dataset_release_entry", x => new { x.release_id, x.number });
                    table.ForeignKey(
                        name: "FK_dataset_release_entry_dataset_statistics_release_release_id",
                        column: x => x.release_id,
                        principalTable: "dataset_statistics_release",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "dataset_release_question",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    release_id = table.Column<Guid>(type: "uuid", nullable: false),
                    table_id = table.Column<Guid>(type: "uuid", nullable: false),
                    column = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    was = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    guess = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    why = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    answered_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    answer = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    label = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_dataset_release_question", x => x.id);
                    table.ForeignKey(
                        name: "FK_dataset_release_question_dataset_statistics_release_release~",
                        column: x => x.release_id,
                        principalTable: "dataset_statistics_release",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "dataset_release_row",
                columns: table => new
                {
                    release_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    area_key = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    time_identifier = table.Column<string>(
                        type: "character varying(60)",
                        maxLength: 60,
                        nullable: false
                    ),
                    filters = table.Column<string>(type: "text", nullable: false),
                    cells = table.Column<string>(type: "text", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_dataset_release_row", x => new { x.release_id, x.number });
                    table.ForeignKey(
                        name: "FK_dataset_release_row_dataset_statistics_release_release_id",
                        column: x => x.release_id,
                        principalTable: "dataset_statistics_release",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "accounts_calendar_key",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    key_hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    made_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_accounts_calendar_key", x => x.id);
                    table.ForeignKey(
                        name: "FK_accounts_calendar_key_accounts_account_account_id",
                        column: x => x.account_id,
                        principalTable: "accounts_account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "accounts_digest_choice",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    rhythm = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_accounts_digest_choice", x => x.id);
                    table.ForeignKey(
                        name: "FK_accounts_digest_choice_accounts_account_account_id",
                        column: x => x.account_id,
                        principalTable: "accounts_account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "accounts_session",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    partnership_id = table.Column<Guid>(type: "uuid", nullable: true),
                    agency_id = table.Column<Guid>(type: "uuid", nullable: true),
                    key_hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    address = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: false),
                    device = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    made_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    last_seen_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ended_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    ended_by = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_accounts_session", x => x.id);
                    table.ForeignKey(
                        name: "FK_accounts_session_accounts_account_account_id",
                        column: x => x.account_id,
                        principalTable: "accounts_account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "accounts_sign_in_request",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    partnership_id = table.Column<Guid>(type: "uuid", nullable: true),
                    agency_id = table.Column<Guid>(type: "uuid", nullable: true),
                    account_id = table.Column<Guid>(type: "uuid", nullable: true),
                    address = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: false),
                    address_key = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: false),
                    return_path = table.Column<string>(
                        type: "character varying(2000)",
                        maxLength: 2000,
                        nullable: true
                    ),
                    browser_hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    code_hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    link_hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    made_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    expires_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    used_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    tries = table.Column<int>(type: "integer", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_accounts_sign_in_request", x => x.id);
                    table.ForeignKey(
                        name: "FK_accounts_sign_in_request_accounts_account_account_id",
                        column: x => x.account_id,
                        principalTable: "accounts_account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "accounts_unsaved_form",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    partnership_id = table.Column<Guid>(type: "uuid", nullable: true),
                    agency_id = table.Column<Guid>(type: "uuid", nullable: true),
                    account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    path = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    content = table.Column<string>(
                        type: "character varying(400000)",
                        maxLength: 400000,
                        nullable: false
                    ),
                    kept_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_accounts_unsaved_form", x => x.id);
                    table.ForeignKey(
                        name: "FK_accounts_unsaved_form_accounts_account_account_id",
                        column: x => x.account_id,
                        principalTable: "accounts_account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "home_digest_turn",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    partnership_id = table.Column<Guid>(type: "uuid", nullable: true),
                    agency_id = table.Column<Guid>(type: "uuid", nullable: true),
                    account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_home_digest_turn", x => x.id);
                    table.ForeignKey(
                        name: "FK_home_digest_turn_accounts_account_account_id",
                        column: x => x.account_id,
                        principalTable: "accounts_account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "dataset_indicator_definition",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    partnership_id = table.Column<Guid>(type: "uuid", nullable: false),
                    indicator_id = table.Column<Guid>(type: "uuid", nullable: false),
                    edition = table.Column<int>(type: "integer", nullable: false),
                    holds_from = table.Column<DateOnly>(type: "date", nullable: false),
                    breaks = table.Column<bool>(type: "boolean", nullable: false),
                    because = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    written_by = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    number = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    theme = table.Column<int>(type: "integer", nullable: false),
                    name = table.Column<string>(type: "character varying(160)", maxLength: 160, nullable: false),
                    counts = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    numerator_name = table.Column<string>(
                        type: "character varying(1000)",
                        maxLength: 1000,
                        nullable: false
                    ),
                    denominator_name = table.Column<string>(
                        type: "character varying(1000)",
                        maxLength: 1000,
                        nullable: true
                    ),
                    unit = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    multiplier = table.Column<double>(type: "double precision", nullable: false),
                    better = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    frequency = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    from = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    compare = table.Column<string>(type: "character varying(160)", maxLength: 160, nullable: true),
                    published = table.Column<string>(type: "character varying(160)", maxLength: 160, nullable: true),
                    population = table.Column<bool>(type: "boolean", nullable: false),
                    why = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    small_numbers = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_dataset_indicator_definition", x => x.id);
                    table.ForeignKey(
                        name: "FK_dataset_indicator_definition_dataset_indicator_indicator_id",
                        column: x => x.indicator_id,
                        principalTable: "dataset_indicator",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "dataset_indicator_figure",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    partnership_id = table.Column<Guid>(type: "uuid", nullable: false),
                    indicator_id = table.Column<Guid>(type: "uuid", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    time_identifier = table.Column<string>(
                        type: "character varying(60)",
                        maxLength: 60,
                        nullable: false
                    ),
                    first_day = table.Column<DateOnly>(type: "date", nullable: false),
                    numerator = table.Column<double>(type: "double precision", nullable: true),
                    denominator = table.Column<double>(type: "double precision", nullable: true),
                    value = table.Column<double>(type: "double precision", nullable: true),
                    gap = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    is_provisional = table.Column<bool>(type: "boolean", nullable: false),
                    is_unreliable = table.Column<bool>(type: "boolean", nullable: false),
                    asked = table.Column<int>(type: "integer", nullable: false),
                    supplied = table.Column<int>(type: "integer", nullable: false),
                    worked_out_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_dataset_indicator_figure", x => x.id);
                    table.ForeignKey(
                        name: "FK_dataset_indicator_figure_dataset_indicator_indicator_id",
                        column: x => x.indicator_id,
                        principalTable: "dataset_indicator",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "dataset_indicator_supplier",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    partnership_id = table.Column<Guid>(type: "uuid", nullable: false),
                    indicator_id = table.Column<Guid>(type: "uuid", nullable: false),
                    agency_id = table.Column<Guid>(type: "uuid", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_dataset_indicator_supplier", x => x.id);
                    table.ForeignKey(
                        name: "FK_dataset_indicator_supplier_dataset_indicator_indicator_id",
                        column: x => x.indicator_id,
                        principalTable: "dataset_indicator",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "FK_dataset_indicator_supplier_partnership_agency_agency_id",
                        column: x => x.agency_id,
                        principalTable: "partnership_agency",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "dataset_refresh_decision",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    partnership_id = table.Column<Guid>(type: "uuid", nullable: false),
                    refresh_id = table.Column<Guid>(type: "uuid", nullable: false),
                    indicator_id = table.Column<Guid>(type: "uuid", nullable: false),
                    choice = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    because = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    decided_by = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_dataset_refresh_decision", x => x.id);
                    table.ForeignKey(
                        name: "FK_dataset_refresh_decision_dataset_indicator_indicator_id",
                        column: x => x.indicator_id,
                        principalTable: "dataset_indicator",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "FK_dataset_refresh_decision_dataset_indicator_refresh_refresh_~",
                        column: x => x.refresh_id,
                        principalTable: "dataset_indicator_refresh",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "dataset_open_indicator",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    release_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    theme = table.Column<int>(type: "integer", nullable: false),
                    edition = table.Column<int>(type: "integer", nullable: false),
                    holds_from = table.Column<DateOnly>(type: "date", nullable: false),
                    name = table.Column<string>(type: "character varying(160)", maxLength: 160, nullable: false),
                    counts = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    numerator_name = table.Column<string>(
                        type: "character varying(1000)",
                        maxLength: 1000,
                        nullable: false
                    ),
                    denominator_name = table.Column<string>(
                        type: "character varying(1000)",
                        maxLength: 1000,
                        nullable: true
                    ),
                    unit = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    multiplier = table.Column<double>(type: "double precision", nullable: false),
                    better = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    frequency = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_dataset_open_indicator", x => x.id);
                    table.ForeignKey(
                        name: "FK_dataset_open_indicator_dataset_open_release_release_id",
                        column: x => x.release_id,
                        principalTable: "dataset_open_release",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "dataset_data_return",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    partnership_id = table.Column<Guid>(type: "uuid", nullable: false),
                    window_id = table.Column<Guid>(type: "uuid", nullable: false),
                    agency_id = table.Column<Guid>(type: "uuid", nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    extended_because = table.Column<string>(
                        type: "character varying(1000)",
                        maxLength: 1000,
                        nullable: true
                    ),
                    first_sent_on = table.Column<DateOnly>(type: "date", nullable: true),
                    sent_on = table.Column<DateOnly>(type: "date", nullable: true),
                    sent_by = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    queried_on = table.Column<DateOnly>(type: "date", nullable: true),
                    accepted_on = table.Column<DateOnly>(type: "date", nullable: true),
                    accepted_by = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    locked_on = table.Column<DateOnly>(type: "date", nullable: true),
                    reopened_until = table.Column<DateOnly>(type: "date", nullable: true),
                    reopened_because = table.Column<string>(
                        type: "character varying(1000)",
                        maxLength: 1000,
                        nullable: true
                    ),
                    chased = table.Column<int>(type: "integer", nullable: false),
                    chased_on = table.Column<DateOnly>(type: "date", nullable: true),
                    same_because = table.Column<string>(
                        type: "character varying(1000)",
                        maxLength: 1000,
                        nullable: true
                    ),
                    version = table.Column<long>(type: "bigint", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_dataset_data_return", x => x.id);
                    table.ForeignKey(
                        name: "FK_dataset_data_return_dataset_return_window_window_id",
                        column: x => x.window_id,
                        principalTable: "dataset_return_window",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "FK_dataset_data_return_partnership_agency_agency_id",
                        column: x => x.agency_id,
                        principalTable: "partnership_agency",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "dataset_pack_note",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    partnership_id = table.Column<Guid>(type: "uuid", nullable: false),
                    pack_id = table.Column<Guid>(type: "uuid", nullable: false),
                    place = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    words = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    written_by = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_dataset_pack_note", x => x.id);
                    table.ForeignKey(
                        name: "FK_dataset_pack_note_dataset_scrutiny_pack_pack_id",
                        column: x => x.pack_id,
                        principalTable: "dataset_scrutiny_pack",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "dataset_pack_issue",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    partnership_id = table.Column<Guid>(type: "uuid", nullable: false),
                    pack_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    content = table.Column<string>(type: "text", nullable: false),
                    fingerprint = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    group_id = table.Column<Guid>(type: "uuid", nullable: false),
                    shared_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    shared_by = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_dataset_pack_issue", x => x.id);
                    table.ForeignKey(
                        name: "FK_dataset_pack_issue_dataset_scrutiny_pack_pack_id",
                        column: x => x.pack_id,
                        principalTable: "dataset_scrutiny_pack",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "FK_dataset_pack_issue_partnership_group_group_id",
                        column: x => x.group_id,
                        principalTable: "partnership_group",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "partnership_post",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    role = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    title = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    team_of_id = table.Column<Guid>(type: "uuid", nullable: true),
                    group_id = table.Column<Guid>(type: "uuid", nullable: true),
                    group_partnership_id = table.Column<Guid>(type: "uuid", nullable: true),
                    agency_id = table.Column<Guid>(type: "uuid", nullable: true),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    to = table.Column<DateOnly>(type: "date", nullable: true),
                    successor_id = table.Column<Guid>(type: "uuid", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_partnership_post", x => x.id);
                    table.ForeignKey(
                        name: "FK_partnership_post_partnership_agency_agency_id",
                        column: x => x.agency_id,
                        principalTable: "partnership_agency",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "FK_partnership_post_partnership_group_group_id",
                        column: x => x.group_id,
                        principalTable: "partnership_group",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "FK_partnership_post_partnership_person_person_id",
                        column: x => x.person_id,
                        principalTable: "partnership_person",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "FK_partnership_post_partnership_post_successor_id",
                        column: x => x.successor_id,
                        principalTable: "partnership_post",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "FK_partnership_post_partnership_safeguarding_partnership_team_~",
                        column: x => x.team_of_id,
                        principalTable: "partnership_safeguarding_partnership",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "improvement_finding",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    partnership_id = table.Column<Guid>(type: "uuid", nullable: false),
                    reference = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    statement = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    detail = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    priority_id = table.Column<Guid>(type: "uuid", nullable: true),
                    source_kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    source_title = table.Column<string>(
                        type: "character varying(300)",
                        maxLength: 300,
                        nullable: false
                    ),
                    source_day = table.Column<DateOnly>(type: "date", nullable: false),
                    source_id = table.Column<Guid>(type: "uuid", nullable: true),
                    source_path = table.Column<string>(
                        type: "character varying(2000)",
                        maxLength: 2000,
                        nullable: true
                    ),
                    source_measure = table.Column<string>(
                        type: "character varying(100)",
                        maxLength: 100,
                        nullable: true
                    ),
                    source_is_restricted = table.Column<bool>(type: "boolean", nullable: false),
                    recorded_on = table.Column<DateOnly>(type: "date", nullable: false),
                    agreed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    agreed_by = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    rejected_on = table.Column<DateOnly>(type: "date", nullable: true),
                    rejected_because = table.Column<string>(
                        type: "character varying(1000)",
                        maxLength: 1000,
                        nullable: true
                    ),
                    merged_on = table.Column<DateOnly>(type: "date", nullable: true),
                    merged_into_id = table.Column<Guid>(type: "uuid", nullable: true),
                    split_from_id = table.Column<Guid>(type: "uuid", nullable: true),
                    import_id = table.Column<Guid>(type: "uuid", nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_improvement_finding", x => x.id);
                    table.ForeignKey(
                        name: "FK_improvement_finding_improvement_finding_merged_into_id",
                        column: x => x.merged_into_id,
                        principalTable: "improvement_finding",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "FK_improvement_finding_improvement_finding_split_from_id",
                        column: x => x.split_from_id,
                        principalTable: "improvement_finding",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "FK_improvement_finding_partnership_priority_priority_id",
                        column: x => x.priority_id,
                        principalTable: "partnership_priority",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "FK_improvement_finding_partnership_safeguarding_partnership_pa~",
                        column: x => x.partnership_id,
                        principalTable: "partnership_safeguarding_partnership",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "improvement_theme_review",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    partnership_id = table.Column<Guid>(type: "uuid", nullable: false),
                    theme_id = table.Column<Guid>(type: "uuid", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    answer = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    written_on = table.Column<DateOnly>(type: "date", nullable: false),
                    written_by = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_improvement_theme_review", x => x.id);
                    table.ForeignKey(
                        name: "FK_improvement_theme_review_partnership_theme_theme_id",
                        column: x => x.theme_id,
                        principalTable: "partnership_theme",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "questionnaires_question_set_version",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    set_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    content = table.Column<string>(type: "text", nullable: false),
                    hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    published_on = table.Column<DateOnly>(type: "date", nullable: true),
                    published_by = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    because = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_questionnaires_question_set_version", x => x.id);
                    table.ForeignKey(
                        name: "FK_questionnaires_question_set_version_questionnaires_question~",
                        column: x => x.set_id,
                        principalTable: "questionnaires_question_set",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "surveys_one_use_code",
                columns: table => new
                {
                    hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    partnership_id = table.Column<Guid>(type: "uuid", nullable: false),
                    survey_id = table.Column<Guid>(type: "uuid", nullable: false),
                    agency_id = table.Column<Guid>(type: "uuid", nullable: true),
                    is_spent = table.Column<bool>(type: "boolean", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_surveys_one_use_code", x => x.hash);
                    table.ForeignKey(
                        name: "FK_surveys_one_use_code_partnership_agency_agency_id",
                        column: x => x.agency_id,
                        principalTable: "partnership_agency",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "FK_surveys_one_use_code_partnership_safeguarding_partnership_p~",
                        column: x => x.partnership_id,
                        principalTable: "partnership_safeguarding_partnership",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "FK_surveys_one_use_code_surveys_survey_survey_id",
                        column: x => x.survey_id,
                        principalTable: "surveys_survey",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "surveys_part_answers",
                columns: table => new
                {
                    lookup = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    partnership_id = table.Column<Guid>(type: "uuid", nullable: false),
                    survey_id = table.Column<Guid>(type: "uuid", nullable: false),
                    @sealed = table.Column<string>(name: "sealed", type: "text", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_surveys_part_answers", x => x.lookup);
                    table.ForeignKey(
                        name: "FK_surveys_part_answers_partnership_safeguarding_partnership_p~",
                        column: x => x.partnership_id,
                        principalTable: "partnership_safeguarding_partnership",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "FK_surveys_part_answers_surveys_survey_survey_id",
                        column: x => x.survey_id,
                        principalTable: "surveys_survey",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "surveys_said_and_done",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    partnership_id = table.Column<Guid>(type: "uuid", nullable: false),
                    survey_id = table.Column<Guid>(type: "uuid", nullable: false),
                    said = table.Column<string>(type: "character varying(600)", maxLength: 600, nullable: false),
                    done = table.Column<string>(type: "character varying(600)", maxLength: 600, nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_surveys_said_and_done", x => x.id);
                    table.ForeignKey(
                        name: "FK_surveys_said_and_done_partnership_safeguarding_partnership_~",
                        column: x => x.partnership_id,
                        principalTable: "partnership_safeguarding_partnership",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "FK_surveys_said_and_done_surveys_survey_survey_id",
                        column: x => x.survey_id,
                        principalTable: "surveys_survey",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "surveys_survey_agency",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    partnership_id = table.Column<Guid>(type: "uuid", nullable: false),
                    survey_id = table.Column<Guid>(type: "uuid", nullable: false),
                    agency_id = table.Column<Guid>(type: "uuid", nullable: false),
                    invited = table.Column<int>(type: "integer", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_surveys_survey_agency", x => x.id);
                    table.ForeignKey(
                        name: "FK_surveys_survey_agency_partnership_agency_agency_id",
                        column: x => x.agency_id,
                        principalTable: "partnership_agency",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "FK_surveys_survey_agency_partnership_safeguarding_partnership_~",
                        column: x => x.partnership_id,
                        principalTable: "partnership_safeguarding_partnership",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "FK_surveys_survey_agency_surveys_survey_survey_id",
                        column: x => x.survey_id,
                        principalTable: "surveys_survey",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "surveys_survey_answer",
                columns: table => new
                {
                    key = table.Column<long>(type: "bigint", nullable: false),
                    partnership_id = table.Column<Guid>(type: "uuid", nullable: false),
                    survey_id = table.Column<Guid>(type: "uuid", nullable: false),
                    stratum = table.Column<Guid>(type: "uuid", nullable: true),
                    choices = table.Column<string>(type: "text", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_surveys_survey_answer", x => x.key);
                    table.ForeignKey(
                        name: "FK_surveys_survey_answer_partnership_agency_stratum",
                        column: x => x.stratum,
                        principalTable: "partnership_agency",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "FK_surveys_survey_answer_partnership_safeguarding_partnership_~",
                        column: x => x.partnership_id,
                        principalTable: "partnership_safeguarding_partnership",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "FK_surveys_survey_answer_surveys_survey_survey_id",
                        column: x => x.survey_id,
                        principalTable: "surveys_survey",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "surveys_survey_link",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    partnership_id = table.Column<Guid>(type: "uuid", nullable: false),
                    survey_id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "character varying(8)", maxLength: 8, nullable: false),
                    agency_id = table.Column<Guid>(type: "uuid", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_surveys_survey_link", x => x.id);
                    table.ForeignKey(
                        name: "FK_surveys_survey_link_partnership_agency_agency_id",
                        column: x => x.agency_id,
                        principalTable: "partnership_agency",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "FK_surveys_survey_link_partnership_safeguarding_partnership_pa~",
                        column: x => x.partnership_id,
                        principalTable: "partnership_safeguarding_partnership",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "FK_surveys_survey_link_surveys_survey_survey_id",
                        column: x => x.survey_id,
                        principalTable: "surveys_survey",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "surveys_survey_text",
                columns: table => new
                {
                    key = table.Column<long>(type: "bigint", nullable: false),
                    partnership_id = table.Column<Guid>(type: "uuid", nullable: false),
                    survey_id = table.Column<Guid>(type: "uuid", nullable: false),
                    question = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    said = table.Column<string>(type: "character varying(8000)", maxLength: 8000, nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_surveys_survey_text", x => x.key);
                    table.ForeignKey(
                        name: "FK_surveys_survey_text_partnership_safeguarding_partnership_pa~",
                        column: x => x.partnership_id,
                        principalTable: "partnership_safeguarding_partnership",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "FK_surveys_survey_text_surveys_survey_survey_id",
                        column: x => x.survey_id,
                        principalTable: "surveys_survey",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "surveys_text_coding",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    partnership_id = table.Column<Guid>(type: "uuid", nullable: false),
                    survey_id = table.Column<Guid>(type: "uuid", nullable: false),
                    text_key = table.Column<long>(type: "bigint", nullable: false),
                    about = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_surveys_text_coding", x => x.id);
                    table.ForeignKey(
                        name: "FK_surveys_text_coding_partnership_safeguarding_partnership_pa~",
                        column: x => x.partnership_id,
                        principalTable: "partnership_safeguarding_partnership",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "FK_surveys_text_coding_surveys_survey_survey_id",
                        column: x => x.survey_id,
                        principalTable: "surveys_survey",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "dataset_open_figure",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    release_id = table.Column<Guid>(type: "uuid", nullable: false),
                    indicator_id = table.Column<Guid>(type: "uuid", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    time_identifier = table.Column<string>(
                        type: "character varying(60)",
                        maxLength: 60,
                        nullable: false
                    ),
                    first_day = table.Column<DateOnly>(type: "date", nullable: false),
                    is_total = table.Column<bool>(type: "boolean", nullable: false),
                    numerator = table.Column<double>(type: "double precision", nullable: true),
                    numerator_mark = table.Column<string>(
                        type: "character varying(40)",
                        maxLength: 40,
                        nullable: false
                    ),
                    denominator = table.Column<double>(type: "double precision", nullable: true),
                    denominator_mark = table.Column<string>(
                        type: "character varying(40)",
                        maxLength: 40,
                        nullable: false
                    ),
                    value = table.Column<double>(type: "double precision", nullable: true),
                    value_mark = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_dataset_open_figure", x => x.id);
                    table.ForeignKey(
                        name: "FK_dataset_open_figure_dataset_open_indicator_indicator_id",
                        column: x => x.indicator_id,
                        principalTable: "dataset_open_indicator",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "FK_dataset_open_figure_dataset_open_release_release_id",
                        column: x => x.release_id,
                        principalTable: "dataset_open_release",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "dataset_returned_figure",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    partnership_id = table.Column<Guid>(type: "uuid", nullable: false),
                    agency_id = table.Column<Guid>(type: "uuid", nullable: false),
                    return_id = table.Column<Guid>(type: "uuid", nullable: false),
                    indicator_id = table.Column<Guid>(type: "uuid", nullable: false),
                    definition_id = table.Column<Guid>(type: "uuid", nullable: false),
                    numerator = table.Column<double>(type: "double precision", nullable: true),
                    denominator = table.Column<double>(type: "double precision", nullable: true),
                    gap = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    gap_because = table.Column<string>(
                        type: "character varying(1000)",
                        maxLength: 1000,
                        nullable: true
                    ),
                    is_provisional = table.Column<bool>(type: "boolean", nullable: false),
                    is_unreliable = table.Column<bool>(type: "boolean", nullable: false),
                    note = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    odd_because = table.Column<string>(
                        type: "character varying(1000)",
                        maxLength: 1000,
                        nullable: true
                    ),
                    query = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    queried_by = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    query_answer = table.Column<string>(
                        type: "character varying(1000)",
                        maxLength: 1000,
                        nullable: true
                    ),
                    times_queried = table.Column<int>(type: "integer", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_dataset_returned_figure", x => x.id);
                    table.ForeignKey(
                        name: "FK_dataset_returned_figure_dataset_data_return_return_id",
                        column: x => x.return_id,
                        principalTable: "dataset_data_return",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "FK_dataset_returned_figure_dataset_indicator_definition_defini~",
                        column: x => x.definition_id,
                        principalTable: "dataset_indicator_definition",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "FK_dataset_returned_figure_dataset_indicator_indicator_id",
                        column: x => x.indicator_id,
                        principalTable: "dataset_indicator",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "FK_dataset_returned_figure_partnership_agency_agency_id",
                        column: x => x.agency_id,
                        principalTable: "partnership_agency",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "section11_library_piece",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    agency_id = table.Column<Guid>(type: "uuid", nullable: false),
                    title = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false),
                    hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    document_id = table.Column<Guid>(type: "uuid", nullable: true),
                    file_name = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    link = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    owner_post_id = table.Column<Guid>(type: "uuid", nullable: true),
                    expires_on = table.Column<DateOnly>(type: "date", nullable: true),
                    added_by = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    added_on = table.Column<DateOnly>(type: "date", nullable: false),
                    replaced_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    removed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_section11_library_piece", x => x.id);
                    table.ForeignKey(
                        name: "FK_section11_library_piece_floor_document_document_id",
                        column: x => x.document_id,
                        principalTable: "floor_document",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "FK_section11_library_piece_partnership_agency_agency_id",
                        column: x => x.agency_id,
                        principalTable: "partnership_agency",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "FK_section11_library_piece_partnership_post_owner_post_id",
                        column: x => x.owner_post_id,
                        principalTable: "partnership_post",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "FK_section11_library_piece_section11_library_piece_replaced_by~",
                        column: x => x.replaced_by_id,
                        principalTable: "section11_library_piece",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "improvement_challenge",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    partnership_id = table.Column<Guid>(type: "uuid", nullable: false),
                    agency_id = table.Column<Guid>(type: "uuid", nullable: false),
                    reference = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    question = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    group_id = table.Column<Guid>(type: "uuid", nullable: true),
                    finding_id = table.Column<Guid>(type: "uuid", nullable: true),
                    measure_key = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    asked_on = table.Column<DateOnly>(type: "date", nullable: false),
                    asked_by = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    reply_by = table.Column<DateOnly>(type: "date", nullable: false),
                    reply = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    replied_on = table.Column<DateOnly>(type: "date", nullable: true),
                    replied_by = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    outcome = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    closed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_improvement_challenge", x => x.id);
                    table.ForeignKey(
                        name: "FK_improvement_challenge_improvement_finding_finding_id",
                        column: x => x.finding_id,
                        principalTable: "improvement_finding",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "FK_improvement_challenge_partnership_agency_agency_id",
                        column: x => x.agency_id,
                        principalTable: "partnership_agency",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "FK_improvement_challenge_partnership_group_group_id",
                        column: x => x.group_id,
                        principalTable: "partnership_group",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "improvement_finding_agency",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    partnership_id = table.Column<Guid>(type: "uuid", nullable: false),
                    finding_id = table.Column<Guid>(type: "uuid", nullable: false),
                    agency_id = table.Column<Guid>(type: "uuid", nullable: false),
                    part = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_improvement_finding_agency", x => x.id);
                    table.ForeignKey(
                        name: "FK_improvement_finding_agency_improvement_finding_finding_id",
                        column: x => x.finding_id,
                        principalTable: "improvement_finding",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "FK_improvement_finding_agency_partnership_agency_agency_id",
                        column: x => x.agency_id,
                        principalTable: "partnership_agency",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "improvement_finding_theme",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    partnership_id = table.Column<Guid>(type: "uuid", nullable: false),
                    finding_id = table.Column<Guid>(type: "uuid", nullable: false),
                    theme_id = table.Column<Guid>(type: "uuid", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_improvement_finding_theme", x => x.id);
                    table.ForeignKey(
                        name: "FK_improvement_finding_theme_improvement_finding_finding_id",
                        column: x => x.finding_id,
                        principalTable: "improvement_finding",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "FK_improvement_finding_theme_partnership_theme_theme_id",
                        column: x => x.theme_id,
                        principalTable: "partnership_theme",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "improvement_recommendation",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    partnership_id = table.Column<Guid>(type: "uuid", nullable: false),
                    finding_id = table.Column<Guid>(type: "uuid", nullable: false),
                    reference = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    wording = table.Column<string>(type: "character varying(600)", maxLength: 600, nullable: false),
                    difference = table.Column<string>(
                        type: "character varying(1000)",
                        maxLength: 1000,
                        nullable: false
                    ),
                    how_we_will_know = table.Column<string>(
                        type: "character varying(1000)",
                        maxLength: 1000,
                        nullable: false
                    ),
                    by_when = table.Column<DateOnly>(type: "date", nullable: true),
                    monitoring_group_id = table.Column<Guid>(type: "uuid", nullable: true),
                    made_on = table.Column<DateOnly>(type: "date", nullable: false),
                    closed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    withdrawn_on = table.Column<DateOnly>(type: "date", nullable: true),
                    withdrawn_because = table.Column<string>(
                        type: "character varying(1000)",
                        maxLength: 1000,
                        nullable: true
                    ),
                    import_id = table.Column<Guid>(type: "uuid", nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_improvement_recommendation", x => x.id);
                    table.ForeignKey(
                        name: "FK_improvement_recommendation_improvement_finding_finding_id",
                        column: x => x.finding_id,
                        principalTable: "improvement_finding",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "FK_improvement_recommendation_partnership_group_monitoring_gro~",
                        column: x => x.monitoring_group_id,
                        principalTable: "partnership_group",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "section11_cycle",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    run_by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    question_set_version_id = table.Column<Guid>(type: "uuid", nullable: false),
                    opens_on = table.Column<DateOnly>(type: "date", nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    sign_off_on = table.Column<DateOnly>(type: "date", nullable: false),
                    panel_on = table.Column<DateOnly>(type: "date", nullable: false),
                    letter_on = table.Column<DateOnly>(type: "date", nullable: false),
                    launched_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    launched_by = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    sends_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    stopped_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    answers_end_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    closed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_section11_cycle", x => x.id);
                    table.ForeignKey(
                        name: "FK_section11_cycle_partnership_safeguarding_partnership_run_by~",
                        column: x => x.run_by_id,
                        principalTable: "partnership_safeguarding_partnership",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "FK_section11_cycle_questionnaires_question_set_version_questio~",
                        column: x => x.question_set_version_id,
                        principalTable: "questionnaires_question_set_version",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "dataset_figure_issue",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    partnership_id = table.Column<Guid>(type: "uuid", nullable: false),
                    agency_id = table.Column<Guid>(type: "uuid", nullable: false),
                    figure_id = table.Column<Guid>(type: "uuid", nullable: false),
                    indicator_id = table.Column<Guid>(type: "uuid", nullable: false),
                    window_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    numerator = table.Column<double>(type: "double precision", nullable: true),
                    denominator = table.Column<double>(type: "double precision", nullable: true),
                    gap = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    is_provisional = table.Column<bool>(type: "boolean", nullable: false),
                    is_unreliable = table.Column<bool>(type: "boolean", nullable: false),
                    because = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    issued_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    issued_by = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_dataset_figure_issue", x => x.id);
                    table.ForeignKey(
                        name: "FK_dataset_figure_issue_dataset_indicator_indicator_id",
                        column: x => x.indicator_id,
                        principalTable: "dataset_indicator",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "FK_dataset_figure_issue_dataset_return_window_window_id",
                        column: x => x.window_id,
                        principalTable: "dataset_return_window",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "FK_dataset_figure_issue_dataset_returned_figure_figure_id",
                        column: x => x.figure_id,
                        principalTable: "dataset_returned_figure",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "FK_dataset_figure_issue_partnership_agency_agency_id",
                        column: x => x.agency_id,
                        principalTable: "partnership_agency",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "improvement_addressee",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    partnership_id = table.Column<Guid>(type: "uuid", nullable: false),
                    recommendation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    agency_id = table.Column<Guid>(type: "uuid", nullable: false),
                    asked_on = table.Column<DateOnly>(type: "date", nullable: false),
                    reply_by = table.Column<DateOnly>(type: "date", nullable: false),
                    asked_because = table.Column<string>(
                        type: "character varying(2000)",
                        maxLength: 2000,
                        nullable: true
                    ),
                    answer = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    replied_on = table.Column<DateOnly>(type: "date", nullable: true),
                    replied_by = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    reasons = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    other_words = table.Column<string>(type: "character varying(600)", maxLength: 600, nullable: true),
                    verdict = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    judged_on = table.Column<DateOnly>(type: "date", nullable: true),
                    judged_by = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    judged_because = table.Column<string>(
                        type: "character varying(2000)",
                        maxLength: 2000,
                        nullable: true
                    ),
                    version = table.Column<long>(type: "bigint", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_improvement_addressee", x => x.id);
                    table.ForeignKey(
                        name: "FK_improvement_addressee_improvement_recommendation_recommenda~",
                        column: x => x.recommendation_id,
                        principalTable: "improvement_recommendation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "FK_improvement_addressee_partnership_agency_agency_id",
                        column: x => x.agency_id,
                        principalTable: "partnership_agency",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "improvement_agency_action",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    partnership_id = table.Column<Guid>(type: "uuid", nullable: false),
                    finding_id = table.Column<Guid>(type: "uuid", nullable: false),
                    recommendation_id = table.Column<Guid>(type: "uuid", nullable: true),
                    agency_id = table.Column<Guid>(type: "uuid", nullable: false),
                    joint_id = table.Column<Guid>(type: "uuid", nullable: true),
                    also_involved = table.Column<string>(
                        type: "character varying(4000)",
                        maxLength: 4000,
                        nullable: true
                    ),
                    reference = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    detail = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    difference = table.Column<string>(
                        type: "character varying(1000)",
                        maxLength: 1000,
                        nullable: false
                    ),
                    strength = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    owner_post_id = table.Column<Guid>(type: "uuid", nullable: true),
                    sign_off_group_id = table.Column<Guid>(type: "uuid", nullable: true),
                    due = table.Column<DateOnly>(type: "date", nullable: false),
                    original_due = table.Column<DateOnly>(type: "date", nullable: false),
                    proposed_on = table.Column<DateOnly>(type: "date", nullable: false),
                    agreed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    agreed_by = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    accepted_on = table.Column<DateOnly>(type: "date", nullable: true),
                    suggestion = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    suggested_due = table.Column<DateOnly>(type: "date", nullable: true),
                    started_on = table.Column<DateOnly>(type: "date", nullable: true),
                    evidence_sent_on = table.Column<DateOnly>(type: "date", nullable: true),
                    returned_because = table.Column<string>(
                        type: "character varying(1000)",
                        maxLength: 1000,
                        nullable: true
                    ),
                    signed_off_on = table.Column<DateOnly>(type: "date", nullable: true),
                    signed_off_by = table.Column<string>(
                        type: "character varying(300)",
                        maxLength: 300,
                        nullable: true
                    ),
                    no_check_because = table.Column<string>(
                        type: "character varying(1000)",
                        maxLength: 1000,
                        nullable: true
                    ),
                    embedded_on = table.Column<DateOnly>(type: "date", nullable: true),
                    declined_on = table.Column<DateOnly>(type: "date", nullable: true),
                    closed_without_on = table.Column<DateOnly>(type: "date", nullable: true),
                    ended_because = table.Column<string>(
                        type: "character varying(1000)",
                        maxLength: 1000,
                        nullable: true
                    ),
                    import_id = table.Column<Guid>(type: "uuid", nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_improvement_agency_action", x => x.id);
                    table.ForeignKey(
                        name: "FK_improvement_agency_action_improvement_finding_finding_id",
                        column: x => x.finding_id,
                        principalTable: "improvement_finding",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "FK_improvement_agency_action_improvement_recommendation_recomm~",
                        column: x => x.recommendation_id,
                        principalTable: "improvement_recommendation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "FK_improvement_agency_action_partnership_agency_agency_id",
                        column: x => x.agency_id,
                        principalTable: "partnership_agency",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "FK_improvement_agency_action_partnership_group_sign_off_group_~",
                        column: x => x.sign_off_group_id,
                        principalTable: "partnership_group",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "FK_improvement_agency_action_partnership_post_owner_post_id",
                        column: x => x.owner_post_id,
                        principalTable: "partnership_post",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "improvement_earlier_recommendation",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    partnership_id = table.Column<Guid>(type: "uuid", nullable: false),
                    finding_id = table.Column<Guid>(type: "uuid", nullable: false),
                    recommendation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    is_the_same = table.Column<bool>(type: "boolean", nullable: false),
                    why = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_improvement_earlier_recommendation", x => x.id);
                    table.ForeignKey(
                        name: "FK_improvement_earlier_recommendation_improvement_finding_find~",
                        column: x => x.finding_id,
                        principalTable: "improvement_finding",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "FK_improvement_earlier_recommendation_improvement_recommendati~",
                        column: x => x.recommendation_id,
                        principalTable: "improvement_recommendation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "section11_agency_return",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    cycle_id = table.Column<Guid>(type: "uuid", nullable: false),
                    agency_id = table.Column<Guid>(type: "uuid", nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    contacts_checked_on = table.Column<DateOnly>(type: "date", nullable: true),
                    contacts_checked_by = table.Column<string>(
                        type: "character varying(300)",
                        maxLength: 300,
                        nullable: true
                    ),
                    what_changed = table.Column<string>(
                        type: "character varying(4000)",
                        maxLength: 4000,
                        nullable: true
                    ),
                    changes_said_on = table.Column<DateOnly>(type: "date", nullable: true),
                    finished = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    sent_on = table.Column<DateOnly>(type: "date", nullable: true),
                    sent_by = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    returned_on = table.Column<DateOnly>(type: "date", nullable: true),
                    returned_by = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    returned_because = table.Column<string>(
                        type: "character varying(4000)",
                        maxLength: 4000,
                        nullable: true
                    ),
                    submitted_on = table.Column<DateOnly>(type: "date", nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_section11_agency_return", x => x.id);
                    table.ForeignKey(
                        name: "FK_section11_agency_return_partnership_agency_agency_id",
                        column: x => x.agency_id,
                        principalTable: "partnership_agency",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "FK_section11_agency_return_section11_cycle_cycle_id",
                        column: x => x.cycle_id,
                        principalTable: "section11_cycle",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "section11_area_return",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    partnership_id = table.Column<Guid>(type: "uuid", nullable: false),
                    cycle_id = table.Column<Guid>(type: "uuid", nullable: false),
                    agency_id = table.Column<Guid>(type: "uuid", nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    sections_done = table.Column<int>(type: "integer", nullable: false),
                    sections_asked = table.Column<int>(type: "integer", nullable: false),
                    last_opened_on = table.Column<DateOnly>(type: "date", nullable: true),
                    submitted_on = table.Column<DateOnly>(type: "date", nullable: true),
                    chased = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    chased_on = table.Column<DateOnly>(type: "date", nullable: true),
                    extended_to = table.Column<DateOnly>(type: "date", nullable: true),
                    extended_because = table.Column<string>(
                        type: "character varying(1000)",
                        maxLength: 1000,
                        nullable: true
                    ),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_section11_area_return", x => x.id);
                    table.ForeignKey(
                        name: "FK_section11_area_return_partnership_agency_agency_id",
                        column: x => x.agency_id,
                        principalTable: "partnership_agency",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "FK_section11_area_return_partnership_safeguarding_partnership_~",
                        column: x => x.partnership_id,
                        principalTable: "partnership_safeguarding_partnership",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "FK_section11_area_return_section11_cycle_cycle_id",
                        column: x => x.cycle_id,
                        principalTable: "section11_cycle",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "section11_cycle_agency",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    cycle_id = table.Column<Guid>(type: "uuid", nullable: false),
                    agency_id = table.Column<Guid>(type: "uuid", nullable: false),
                    writer_id = table.Column<Guid>(type: "uuid", nullable: false),
                    areas = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    lead_post_id = table.Column<Guid>(type: "uuid", nullable: true),
                    executive_post_id = table.Column<Guid>(type: "uuid", nullable: true),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    sections_done = table.Column<int>(type: "integer", nullable: false),
                    sections_asked = table.Column<int>(type: "integer", nullable: false),
                    last_opened_on = table.Column<DateOnly>(type: "date", nullable: true),
                    submitted_on = table.Column<DateOnly>(type: "date", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_section11_cycle_agency", x => x.id);
                    table.ForeignKey(
                        name: "FK_section11_cycle_agency_partnership_agency_agency_id",
                        column: x => x.agency_id,
                        principalTable: "partnership_agency",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "FK_section11_cycle_agency_partnership_post_executive_post_id",
                        column: x => x.executive_post_id,
                        principalTable: "partnership_post",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "FK_section11_cycle_agency_partnership_post_lead_post_id",
                        column: x => x.lead_post_id,
                        principalTable: "partnership_post",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "FK_section11_cycle_agency_partnership_safeguarding_partnership~",
                        column: x => x.writer_id,
                        principalTable: "partnership_safeguarding_partnership",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "FK_section11_cycle_agency_section11_cycle_cycle_id",
                        column: x => x.cycle_id,
                        principalTable: "section11_cycle",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "section11_cycle_area",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    cycle_id = table.Column<Guid>(type: "uuid", nullable: false),
                    partnership_id = table.Column<Guid>(type: "uuid", nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: true),
                    sign_off_on = table.Column<DateOnly>(type: "date", nullable: true),
                    extra_set_version_id = table.Column<Guid>(type: "uuid", nullable: true),
                    opened_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_section11_cycle_area", x => x.id);
                    table.ForeignKey(
                        name: "FK_section11_cycle_area_partnership_safeguarding_partnership_p~",
                        column: x => x.partnership_id,
                        principalTable: "partnership_safeguarding_partnership",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "FK_section11_cycle_area_questionnaires_question_set_version_ex~",
                        column: x => x.extra_set_version_id,
                        principalTable: "questionnaires_question_set_version",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "FK_section11_cycle_area_section11_cycle_cycle_id",
                        column: x => x.cycle_id,
                        principalTable: "section11_cycle",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "section11_return_chase",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    partnership_id = table.Column<Guid>(type: "uuid", nullable: false),
                    cycle_id = table.Column<Guid>(type: "uuid", nullable: false),
                    agency_id = table.Column<Guid>(type: "uuid", nullable: false),
                    step = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    taken_on = table.Column<DateOnly>(type: "date", nullable: false),
                    taken_by = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    reached = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_section11_return_chase", x => x.id);
                    table.ForeignKey(
                        name: "FK_section11_return_chase_partnership_agency_agency_id",
                        column: x => x.agency_id,
                        principalTable: "partnership_agency",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "FK_section11_return_chase_partnership_safeguarding_partnership~",
                        column: x => x.partnership_id,
                        principalTable: "partnership_safeguarding_partnership",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "FK_section11_return_chase_section11_cycle_cycle_id",
                        column: x => x.cycle_id,
                        principalTable: "section11_cycle",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "section11_section_assignment",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    cycle_id = table.Column<Guid>(type: "uuid", nullable: false),
                    agency_id = table.Column<Guid>(type: "uuid", nullable: false),
                    section = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    post_id = table.Column<Guid>(type: "uuid", nullable: false),
                    assigned_by = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    assigned_on = table.Column<DateOnly>(type: "date", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_section11_section_assignment", x => x.id);
                    table.ForeignKey(
                        name: "FK_section11_section_assignment_partnership_agency_agency_id",
                        column: x => x.agency_id,
                        principalTable: "partnership_agency",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "FK_section11_section_assignment_partnership_post_post_id",
                        column: x => x.post_id,
                        principalTable: "partnership_post",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "FK_section11_section_assignment_section11_cycle_cycle_id",
                        column: x => x.cycle_id,
                        principalTable: "section11_cycle",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "improvement_action_update",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    partnership_id = table.Column<Guid>(type: "uuid", nullable: false),
                    action_id = table.Column<Guid>(type: "uuid", nullable: false),
                    agency_id = table.Column<Guid>(type: "uuid", nullable: false),
                    said = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    by = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_improvement_action_update", x => x.id);
                    table.ForeignKey(
                        name: "FK_improvement_action_update_improvement_agency_action_action_~",
                        column: x => x.action_id,
                        principalTable: "improvement_agency_action",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "improvement_bulk_change_line",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    partnership_id = table.Column<Guid>(type: "uuid", nullable: false),
                    bulk_change_id = table.Column<Guid>(type: "uuid", nullable: false),
                    action_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version_after = table.Column<long>(type: "bigint", nullable: false),
                    before = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    after = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    accepted_before = table.Column<DateOnly>(type: "date", nullable: true),
                    date_change_id = table.Column<Guid>(type: "uuid", nullable: true),
                    refused_because = table.Column<string>(
                        type: "character varying(1000)",
                        maxLength: 1000,
                        nullable: true
                    ),
                    kept_because = table.Column<string>(
                        type: "character varying(1000)",
                        maxLength: 1000,
                        nullable: true
                    ),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_improvement_bulk_change_line", x => x.id);
                    table.ForeignKey(
                        name: "FK_improvement_bulk_change_line_improvement_agency_action_acti~",
                        column: x => x.action_id,
                        principalTable: "improvement_agency_action",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "FK_improvement_bulk_change_line_improvement_bulk_change_bulk_c~",
                        column: x => x.bulk_change_id,
                        principalTable: "improvement_bulk_change",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "improvement_date_change",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    partnership_id = table.Column<Guid>(type: "uuid", nullable: false),
                    action_id = table.Column<Guid>(type: "uuid", nullable: false),
                    agency_id = table.Column<Guid>(type: "uuid", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    to = table.Column<DateOnly>(type: "date", nullable: false),
                    reason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    asked_on = table.Column<DateOnly>(type: "date", nullable: false),
                    asked_by = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    waits_for_approval = table.Column<bool>(type: "boolean", nullable: false),
                    decided_on = table.Column<DateOnly>(type: "date", nullable: true),
                    decided_by = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    refused_because = table.Column<string>(
                        type: "character varying(1000)",
                        maxLength: 1000,
                        nullable: true
                    ),
                    version = table.Column<long>(type: "bigint", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_improvement_date_change", x => x.id);
                    table.ForeignKey(
                        name: "FK_improvement_date_change_improvement_agency_action_action_id",
                        column: x => x.action_id,
                        principalTable: "improvement_agency_action",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "improvement_evidence",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    partnership_id = table.Column<Guid>(type: "uuid", nullable: false),
                    action_id = table.Column<Guid>(type: "uuid", nullable: false),
                    agency_id = table.Column<Guid>(type: "uuid", nullable: false),
                    rung = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    done = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    document_id = table.Column<Guid>(type: "uuid", nullable: true),
                    link = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    confirmer = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    sent_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    sent_by_person_id = table.Column<Guid>(type: "uuid", nullable: true),
                    sent_by = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    accepted_on = table.Column<DateOnly>(type: "date", nullable: true),
                    returned_on = table.Column<DateOnly>(type: "date", nullable: true),
                    decided_by = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_improvement_evidence", x => x.id);
                    table.ForeignKey(
                        name: "FK_improvement_evidence_floor_document_document_id",
                        column: x => x.document_id,
                        principalTable: "floor_document",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "FK_improvement_evidence_improvement_agency_action_action_id",
                        column: x => x.action_id,
                        principalTable: "improvement_agency_action",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "improvement_evidence_draft",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    partnership_id = table.Column<Guid>(type: "uuid", nullable: false),
                    action_id = table.Column<Guid>(type: "uuid", nullable: false),
                    agency_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    done = table.Column<string>(type: "character varying(20000)", maxLength: 20000, nullable: false),
                    rung = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    document_id = table.Column<Guid>(type: "uuid", nullable: true),
                    link = table.Column<string>(type: "character varying(20000)", maxLength: 20000, nullable: true),
                    confirmer = table.Column<string>(
                        type: "character varying(20000)",
                        maxLength: 20000,
                        nullable: true
                    ),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_improvement_evidence_draft", x => x.id);
                    table.ForeignKey(
                        name: "FK_improvement_evidence_draft_floor_document_document_id",
                        column: x => x.document_id,
                        principalTable: "floor_document",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "FK_improvement_evidence_draft_improvement_agency_action_action~",
                        column: x => x.action_id,
                        principalTable: "improvement_agency_action",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "improvement_impact_check",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    partnership_id = table.Column<Guid>(type: "uuid", nullable: false),
                    action_id = table.Column<Guid>(type: "uuid", nullable: false),
                    agency_id = table.Column<Guid>(type: "uuid", nullable: false),
                    reference = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    question = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    method = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    measure_key = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    measure_name = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    direction = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    months_after = table.Column<int>(type: "integer", nullable: false),
                    due = table.Column<DateOnly>(type: "date", nullable: false),
                    checker_post_id = table.Column<Guid>(type: "uuid", nullable: true),
                    verdict = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    checked_on = table.Column<DateOnly>(type: "date", nullable: true),
                    checked_by = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    seen = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    voice = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    cannot_say = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    next_step = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_improvement_impact_check", x => x.id);
                    table.ForeignKey(
                        name: "FK_improvement_impact_check_improvement_agency_action_action_id",
                        column: x => x.action_id,
                        principalTable: "improvement_agency_action",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "FK_improvement_impact_check_partnership_post_checker_post_id",
                        column: x => x.checker_post_id,
                        principalTable: "partnership_post",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "section11_return_answer",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    return_id = table.Column<Guid>(type: "uuid", nullable: false),
                    agency_id = table.Column<Guid>(type: "uuid", nullable: false),
                    partnership_id = table.Column<Guid>(type: "uuid", nullable: true),
                    question_key = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    content = table.Column<string>(type: "text", nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    saved_by = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    saved_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_section11_return_answer", x => x.id);
                    table.ForeignKey(
                        name: "FK_section11_return_answer_partnership_agency_agency_id",
                        column: x => x.agency_id,
                        principalTable: "partnership_agency",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "FK_section11_return_answer_partnership_safeguarding_partnershi~",
                        column: x => x.partnership_id,
                        principalTable: "partnership_safeguarding_partnership",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "FK_section11_return_answer_section11_agency_return_return_id",
                        column: x => x.return_id,
                        principalTable: "section11_agency_return",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "section11_submission",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    return_id = table.Column<Guid>(type: "uuid", nullable: false),
                    cycle_id = table.Column<Guid>(type: "uuid", nullable: false),
                    agency_id = table.Column<Guid>(type: "uuid", nullable: false),
                    question_set_version_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    content = table.Column<string>(type: "text", nullable: false),
                    hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    what_changed = table.Column<string>(
                        type: "character varying(4000)",
                        maxLength: 4000,
                        nullable: true
                    ),
                    signed_name = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    signed_role = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    signed_post_id = table.Column<Guid>(type: "uuid", nullable: true),
                    signed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_section11_submission", x => x.id);
                    table.ForeignKey(
                        name: "FK_section11_submission_partnership_agency_agency_id",
                        column: x => x.agency_id,
                        principalTable: "partnership_agency",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "FK_section11_submission_questionnaires_question_set_version_qu~",
                        column: x => x.question_set_version_id,
                        principalTable: "questionnaires_question_set_version",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "FK_section11_submission_section11_agency_return_return_id",
                        column: x => x.return_id,
                        principalTable: "section11_agency_return",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "FK_section11_submission_section11_cycle_cycle_id",
                        column: x => x.cycle_id,
                        principalTable: "section11_cycle",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "section11_area_answers",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    partnership_id = table.Column<Guid>(type: "uuid", nullable: false),
                    agency_id = table.Column<Guid>(type: "uuid", nullable: false),
                    submission_id = table.Column<Guid>(type: "uuid", nullable: false),
                    question_set_version_id = table.Column<Guid>(type: "uuid", nullable: false),
                    content = table.Column<string>(type: "text", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_section11_area_answers", x => x.id);
                    table.ForeignKey(
                        name: "FK_section11_area_answers_partnership_agency_agency_id",
                        column: x => x.agency_id,
                        principalTable: "partnership_agency",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "FK_section11_area_answers_partnership_safeguarding_partnership~",
                        column: x => x.partnership_id,
                        principalTable: "partnership_safeguarding_partnership",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "FK_section11_area_answers_questionnaires_question_set_version_~",
                        column: x => x.question_set_version_id,
                        principalTable: "questionnaires_question_set_version",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "FK_section11_area_answers_section11_submission_submission_id",
                        column: x => x.submission_id,
                        principalTable: "section11_submission",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "section11_release",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    partnership_id = table.Column<Guid>(type: "uuid", nullable: false),
                    agency_id = table.Column<Guid>(type: "uuid", nullable: false),
                    cycle_id = table.Column<Guid>(type: "uuid", nullable: false),
                    submission_id = table.Column<Guid>(type: "uuid", nullable: false),
                    released_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    released_by = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_section11_release", x => x.id);
                    table.ForeignKey(
                        name: "FK_section11_release_partnership_agency_agency_id",
                        column: x => x.agency_id,
                        principalTable: "partnership_agency",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "FK_section11_release_partnership_safeguarding_partnership_part~",
                        column: x => x.partnership_id,
                        principalTable: "partnership_safeguarding_partnership",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "FK_section11_release_section11_cycle_cycle_id",
                        column: x => x.cycle_id,
                        principalTable: "section11_cycle",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "FK_section11_release_section11_submission_submission_id",
                        column: x => x.submission_id,
                        principalTable: "section11_submission",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "section11_released_evidence",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    partnership_id = table.Column<Guid>(type: "uuid", nullable: false),
                    agency_id = table.Column<Guid>(type: "uuid", nullable: false),
                    submission_id = table.Column<Guid>(type: "uuid", nullable: false),
                    piece_id = table.Column<Guid>(type: "uuid", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_section11_released_evidence", x => x.id);
                    table.ForeignKey(
                        name: "FK_section11_released_evidence_partnership_agency_agency_id",
                        column: x => x.agency_id,
                        principalTable: "partnership_agency",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "FK_section11_released_evidence_partnership_safeguarding_partne~",
                        column: x => x.partnership_id,
                        principalTable: "partnership_safeguarding_partnership",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "FK_section11_released_evidence_section11_library_piece_piece_id",
                        column: x => x.piece_id,
                        principalTable: "section11_library_piece",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "FK_section11_released_evidence_section11_submission_submission~",
                        column: x => x.submission_id,
                        principalTable: "section11_submission",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateIndex(
                name: "IX_accounts_account_normalized_user_name",
                table: "accounts_account",
                column: "normalized_user_name",
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_accounts_account_person_id",
                table: "accounts_account",
                column: "person_id",
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_accounts_calendar_key_account_id",
                table: "accounts_calendar_key",
                column: "account_id",
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_accounts_calendar_key_key_hash",
                table: "accounts_calendar_key",
                column: "key_hash",
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_accounts_digest_choice_account_id",
                table: "accounts_digest_choice",
                column: "account_id",
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_accounts_invitation_person_id",
                table: "accounts_invitation",
                column: "person_id"
            );

            migrationBuilder.CreateIndex(
                name: "IX_accounts_invitation_token_hash",
                table: "accounts_invitation",
                column: "token_hash",
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_accounts_session_account_id_ended_at",
                table: "accounts_session",
                columns: new[] { "account_id", "ended_at" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_accounts_session_key_hash",
                table: "accounts_session",
                column: "key_hash",
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_accounts_set_up_draft_address_hash",
                table: "accounts_set_up_draft",
                column: "address_hash",
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_accounts_set_up_draft_browser_hash",
                table: "accounts_set_up_draft",
                column: "browser_hash",
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_accounts_sign_in_request_account_id",
                table: "accounts_sign_in_request",
                column: "account_id"
            );

            migrationBuilder.CreateIndex(
                name: "IX_accounts_sign_in_request_address_key_made_at",
                table: "accounts_sign_in_request",
                columns: new[] { "address_key", "made_at" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_accounts_sign_in_request_browser_hash",
                table: "accounts_sign_in_request",
                column: "browser_hash",
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_accounts_sign_in_request_link_hash",
                table: "accounts_sign_in_request",
                column: "link_hash",
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_accounts_unsaved_form_account_id",
                table: "accounts_unsaved_form",
                column: "account_id"
            );

            migrationBuilder.CreateIndex(
                name: "IX_accounts_unsaved_form_kept_at",
                table: "accounts_unsaved_form",
                column: "kept_at"
            );

            migrationBuilder.CreateIndex(
                name: "IX_dataset_api_token_hash",
                table: "dataset_api_token",
                column: "hash",
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_dataset_api_token_partnership_id_last_day",
                table: "dataset_api_token",
                columns: new[] { "partnership_id", "last_day" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_dataset_commentary_partnership_id_measure_key_year_time_ide~",
                table: "dataset_commentary",
                columns: new[] { "partnership_id", "measure_key", "year", "time_identifier" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_dataset_data_return_agency_id_state",
                table: "dataset_data_return",
                columns: new[] { "agency_id", "state" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_dataset_data_return_partnership_id",
                table: "dataset_data_return",
                column: "partnership_id"
            );

            migrationBuilder.CreateIndex(
                name: "IX_dataset_data_return_window_id_agency_id",
                table: "dataset_data_return",
                columns: new[] { "window_id", "agency_id" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_dataset_figure_issue_agency_id_partnership_id",
                table: "dataset_figure_issue",
                columns: new[] { "agency_id", "partnership_id" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_dataset_figure_issue_figure_id_number",
                table: "dataset_figure_issue",
                columns: new[] { "figure_id", "number" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_dataset_figure_issue_indicator_id_partnership_id",
                table: "dataset_figure_issue",
                columns: new[] { "indicator_id", "partnership_id" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_dataset_figure_issue_partnership_id",
                table: "dataset_figure_issue",
                column: "partnership_id"
            );

            migrationBuilder.CreateIndex(
                name: "IX_dataset_figure_issue_window_id_indicator_id",
                table: "dataset_figure_issue",
                columns: new[] { "window_id", "indicator_id" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_dataset_indicator_partnership_id_number",
                table: "dataset_indicator",
                columns: new[] { "partnership_id", "number" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_dataset_indicator_definition_indicator_id_edition",
                table: "dataset_indicator_definition",
                columns: new[] { "indicator_id", "edition" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_dataset_indicator_definition_partnership_id",
                table: "dataset_indicator_definition",
                column: "partnership_id"
            );

            migrationBuilder.CreateIndex(
                name: "IX_dataset_indicator_figure_indicator_id_year_time_identifier",
                table: "dataset_indicator_figure",
                columns: new[] { "indicator_id", "year", "time_identifier" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_dataset_indicator_figure_partnership_id_first_day",
                table: "dataset_indicator_figure",
                columns: new[] { "partnership_id", "first_day" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_dataset_indicator_refresh_partnership_id_year",
                table: "dataset_indicator_refresh",
                columns: new[] { "partnership_id", "year" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_dataset_indicator_supplier_agency_id_partnership_id",
                table: "dataset_indicator_supplier",
                columns: new[] { "agency_id", "partnership_id" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_dataset_indicator_supplier_indicator_id_agency_id",
                table: "dataset_indicator_supplier",
                columns: new[] { "indicator_id", "agency_id" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_dataset_indicator_supplier_partnership_id",
                table: "dataset_indicator_supplier",
                column: "partnership_id"
            );

            migrationBuilder.CreateIndex(
                name: "IX_dataset_indicator_target_partnership_id_measure_key_holds_f~",
                table: "dataset_indicator_target",
                columns: new[] { "partnership_id", "measure_key", "holds_from" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_dataset_limits_recalculation_partnership_id_measure_key",
                table: "dataset_limits_recalculation",
                columns: new[] { "partnership_id", "measure_key" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_dataset_measure_opening_partnership_id",
                table: "dataset_measure_opening",
                column: "partnership_id"
            );

            migrationBuilder.CreateIndex(
                name: "IX_dataset_open_figure_indicator_id_year_time_identifier",
                table: "dataset_open_figure",
                columns: new[] { "indicator_id", "year", "time_identifier" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_dataset_open_figure_release_id",
                table: "dataset_open_figure",
                column: "release_id"
            );

            migrationBuilder.CreateIndex(
                name: "IX_dataset_open_indicator_release_id_number",
                table: "dataset_open_indicator",
                columns: new[] { "release_id", "number" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_dataset_open_release_partnership_id_number",
                table: "dataset_open_release",
                columns: new[] { "partnership_id", "number" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_dataset_pack_issue_group_id_partnership_id",
                table: "dataset_pack_issue",
                columns: new[] { "group_id", "partnership_id" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_dataset_pack_issue_pack_id_number",
                table: "dataset_pack_issue",
                columns: new[] { "pack_id", "number" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_dataset_pack_issue_partnership_id",
                table: "dataset_pack_issue",
                column: "partnership_id"
            );

            migrationBuilder.CreateIndex(
                name: "IX_dataset_pack_note_pack_id_place",
                table: "dataset_pack_note",
                columns: new[] { "pack_id", "place" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_dataset_pack_note_partnership_id",
                table: "dataset_pack_note",
                column: "partnership_id"
            );

            migrationBuilder.CreateIndex(
                name: "IX_dataset_refresh_decision_indicator_id_partnership_id",
                table: "dataset_refresh_decision",
                columns: new[] { "indicator_id", "partnership_id" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_dataset_refresh_decision_partnership_id",
                table: "dataset_refresh_decision",
                column: "partnership_id"
            );

            migrationBuilder.CreateIndex(
                name: "IX_dataset_refresh_decision_refresh_id_indicator_id",
                table: "dataset_refresh_decision",
                columns: new[] { "refresh_id", "indicator_id" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_dataset_release_column_known_as",
                table: "dataset_release_column",
                column: "known_as"
            );

            migrationBuilder.CreateIndex(
                name: "IX_dataset_release_column_release_id",
                table: "dataset_release_column",
                column: "release_id"
            );

            migrationBuilder.CreateIndex(
                name: "IX_dataset_release_entry_release_id_key",
                table: "dataset_release_entry",
                columns: new[] { "release_id", "key" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_dataset_release_question_release_id",
                table: "dataset_release_question",
                column: "release_id"
            );

            migrationBuilder.CreateIndex(
                name: "IX_dataset_release_question_table_id",
                table: "dataset_release_question",
                column: "table_id"
            );

            migrationBuilder.CreateIndex(
                name: "IX_dataset_release_row_release_id_area_key",
                table: "dataset_release_row",
                columns: new[] { "release_id", "area_key" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_dataset_return_window_partnership_id_year_time_identifier",
                table: "dataset_return_window",
                columns: new[] { "partnership_id", "year", "time_identifier" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_dataset_returned_figure_agency_id_partnership_id",
                table: "dataset_returned_figure",
                columns: new[] { "agency_id", "partnership_id" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_dataset_returned_figure_definition_id_partnership_id",
                table: "dataset_returned_figure",
                columns: new[] { "definition_id", "partnership_id" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_dataset_returned_figure_indicator_id_agency_id",
                table: "dataset_returned_figure",
                columns: new[] { "indicator_id", "agency_id" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_dataset_returned_figure_partnership_id",
                table: "dataset_returned_figure",
                column: "partnership_id"
            );

            migrationBuilder.CreateIndex(
                name: "IX_dataset_returned_figure_return_id_indicator_id",
                table: "dataset_returned_figure",
                columns: new[] { "return_id", "indicator_id" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_dataset_scrutiny_pack_partnership_id_kind_year_time_identif~",
                table: "dataset_scrutiny_pack",
                columns: new[] { "partnership_id", "kind", "year", "time_identifier" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_dataset_statistics_release_sha256",
                table: "dataset_statistics_release",
                column: "sha256"
            );

            migrationBuilder.CreateIndex(
                name: "IX_dataset_statistics_release_table_id",
                table: "dataset_statistics_release",
                column: "table_id"
            );

            migrationBuilder.CreateIndex(
                name: "IX_dataset_statistics_table_stem",
                table: "dataset_statistics_table",
                column: "stem"
            );

            migrationBuilder.CreateIndex(name: "IX_floor_document_hash", table: "floor_document", column: "hash");

            migrationBuilder.CreateIndex(name: "IX_floor_form_press_at", table: "floor_form_press", column: "at");

            migrationBuilder.CreateIndex(
                name: "IX_floor_job_run_job_reach_occurrence",
                table: "floor_job_run",
                columns: new[] { "job", "reach", "occurrence" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_floor_mail_message_once_key",
                table: "floor_mail_message",
                column: "once_key",
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_floor_mail_message_partnership_id_created_at",
                table: "floor_mail_message",
                columns: new[] { "partnership_id", "created_at" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_floor_mail_message_person_id_created_at",
                table: "floor_mail_message",
                columns: new[] { "person_id", "created_at" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_floor_mail_message_sent_at_gave_up_at_not_before",
                table: "floor_mail_message",
                columns: new[] { "sent_at", "gave_up_at", "not_before" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_floor_search_entry_subject_id",
                table: "floor_search_entry",
                column: "subject_id"
            );

            migrationBuilder.CreateIndex(
                name: "IX_floor_trail_entry_chain_id_number",
                table: "floor_trail_entry",
                columns: new[] { "chain_id", "number" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_floor_trail_entry_subject_id_number",
                table: "floor_trail_entry",
                columns: new[] { "subject_id", "number" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_framework_review_framework_row_partnership_id_slug",
                table: "framework_review_framework_row",
                columns: new[] { "partnership_id", "slug" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_home_digest_turn_account_id",
                table: "home_digest_turn",
                column: "account_id",
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_improvement_action_update_action_id_at",
                table: "improvement_action_update",
                columns: new[] { "action_id", "at" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_improvement_action_update_partnership_id",
                table: "improvement_action_update",
                column: "partnership_id"
            );

            migrationBuilder.CreateIndex(
                name: "IX_improvement_addressee_agency_id_replied_on",
                table: "improvement_addressee",
                columns: new[] { "agency_id", "replied_on" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_improvement_addressee_partnership_id",
                table: "improvement_addressee",
                column: "partnership_id"
            );

            migrationBuilder.CreateIndex(
                name: "IX_improvement_addressee_recommendation_id_agency_id",
                table: "improvement_addressee",
                columns: new[] { "recommendation_id", "agency_id" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_improvement_agency_action_agency_id_partnership_id",
                table: "improvement_agency_action",
                columns: new[] { "agency_id", "partnership_id" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_improvement_agency_action_finding_id_partnership_id",
                table: "improvement_agency_action",
                columns: new[] { "finding_id", "partnership_id" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_improvement_agency_action_joint_id_partnership_id",
                table: "improvement_agency_action",
                columns: new[] { "joint_id", "partnership_id" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_improvement_agency_action_open",
                table: "improvement_agency_action",
                columns: new[] { "partnership_id", "due", "reference" },
                filter: "signed_off_on IS NULL AND declined_on IS NULL AND closed_without_on IS NULL"
            );

            migrationBuilder.CreateIndex(
                name: "IX_improvement_agency_action_owner_post_id_partnership_id",
                table: "improvement_agency_action",
                columns: new[] { "owner_post_id", "partnership_id" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_improvement_agency_action_partnership_id_agency_id_due",
                table: "improvement_agency_action",
                columns: new[] { "partnership_id", "agency_id", "due" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_improvement_agency_action_partnership_id_due_reference",
                table: "improvement_agency_action",
                columns: new[] { "partnership_id", "due", "reference" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_improvement_agency_action_partnership_id_reference",
                table: "improvement_agency_action",
                columns: new[] { "partnership_id", "reference" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_improvement_agency_action_partnership_id_signed_off_on",
                table: "improvement_agency_action",
                columns: new[] { "partnership_id", "signed_off_on" },
                filter: "signed_off_on IS NOT NULL"
            );

            migrationBuilder.CreateIndex(
                name: "IX_improvement_agency_action_recommendation_id_partnership_id",
                table: "improvement_agency_action",
                columns: new[] { "recommendation_id", "partnership_id" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_improvement_agency_action_sign_off_group_id_partnership_id",
                table: "improvement_agency_action",
                columns: new[] { "sign_off_group_id", "partnership_id" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_improvement_bulk_change_partnership_id_at",
                table: "improvement_bulk_change",
                columns: new[] { "partnership_id", "at" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_improvement_bulk_change_line_action_id_partnership_id",
                table: "improvement_bulk_change_line",
                columns: new[] { "action_id", "partnership_id" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_improvement_bulk_change_line_bulk_change_id_partnership_id",
                table: "improvement_bulk_change_line",
                columns: new[] { "bulk_change_id", "partnership_id" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_improvement_bulk_change_line_partnership_id",
                table: "improvement_bulk_change_line",
                column: "partnership_id"
            );

            migrationBuilder.CreateIndex(
                name: "IX_improvement_challenge_agency_id_replied_on",
                table: "improvement_challenge",
                columns: new[] { "agency_id", "replied_on" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_improvement_challenge_finding_id_partnership_id",
                table: "improvement_challenge",
                columns: new[] { "finding_id", "partnership_id" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_improvement_challenge_group_id_partnership_id",
                table: "improvement_challenge",
                columns: new[] { "group_id", "partnership_id" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_improvement_challenge_partnership_id_measure_key",
                table: "improvement_challenge",
                columns: new[] { "partnership_id", "measure_key" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_improvement_challenge_partnership_id_reference",
                table: "improvement_challenge",
                columns: new[] { "partnership_id", "reference" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_improvement_date_change_action_id_partnership_id",
                table: "improvement_date_change",
                columns: new[] { "action_id", "partnership_id" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_improvement_date_change_partnership_id_waits_for_approval",
                table: "improvement_date_change",
                columns: new[] { "partnership_id", "waits_for_approval" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_improvement_earlier_recommendation_finding_id_recommendatio~",
                table: "improvement_earlier_recommendation",
                columns: new[] { "finding_id", "recommendation_id" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_improvement_earlier_recommendation_partnership_id",
                table: "improvement_earlier_recommendation",
                column: "partnership_id"
            );

            migrationBuilder.CreateIndex(
                name: "IX_improvement_earlier_recommendation_recommendation_id_partne~",
                table: "improvement_earlier_recommendation",
                columns: new[] { "recommendation_id", "partnership_id" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_improvement_evidence_action_id_partnership_id_sent_at",
                table: "improvement_evidence",
                columns: new[] { "action_id", "partnership_id", "sent_at" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_improvement_evidence_document_id_partnership_id",
                table: "improvement_evidence",
                columns: new[] { "document_id", "partnership_id" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_improvement_evidence_partnership_id",
                table: "improvement_evidence",
                column: "partnership_id"
            );

            migrationBuilder.CreateIndex(
                name: "IX_improvement_evidence_draft_action_id_person_id",
                table: "improvement_evidence_draft",
                columns: new[] { "action_id", "person_id" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_improvement_evidence_draft_document_id_partnership_id",
                table: "improvement_evidence_draft",
                columns: new[] { "document_id", "partnership_id" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_improvement_evidence_draft_partnership_id",
                table: "improvement_evidence_draft",
                column: "partnership_id"
            );

            migrationBuilder.CreateIndex(
                name: "IX_improvement_finding_merged_into_id_partnership_id",
                table: "improvement_finding",
                columns: new[] { "merged_into_id", "partnership_id" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_improvement_finding_partnership_id_agreed_on",
                table: "improvement_finding",
                columns: new[] { "partnership_id", "agreed_on" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_improvement_finding_partnership_id_recorded_on_reference",
                table: "improvement_finding",
                columns: new[] { "partnership_id", "recorded_on", "reference" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_improvement_finding_partnership_id_reference",
                table: "improvement_finding",
                columns: new[] { "partnership_id", "reference" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_improvement_finding_partnership_id_source_day",
                table: "improvement_finding",
                columns: new[] { "partnership_id", "source_day" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_improvement_finding_priority_id_partnership_id",
                table: "improvement_finding",
                columns: new[] { "priority_id", "partnership_id" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_improvement_finding_source_measure",
                table: "improvement_finding",
                column: "source_measure"
            );

            migrationBuilder.CreateIndex(
                name: "IX_improvement_finding_split_from_id_partnership_id",
                table: "improvement_finding",
                columns: new[] { "split_from_id", "partnership_id" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_improvement_finding_agency_agency_id_partnership_id",
                table: "improvement_finding_agency",
                columns: new[] { "agency_id", "partnership_id" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_improvement_finding_agency_finding_id_agency_id",
                table: "improvement_finding_agency",
                columns: new[] { "finding_id", "agency_id" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_improvement_finding_agency_partnership_id",
                table: "improvement_finding_agency",
                column: "partnership_id"
            );

            migrationBuilder.CreateIndex(
                name: "IX_improvement_finding_theme_finding_id_theme_id",
                table: "improvement_finding_theme",
                columns: new[] { "finding_id", "theme_id" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_improvement_finding_theme_partnership_id",
                table: "improvement_finding_theme",
                column: "partnership_id"
            );

            migrationBuilder.CreateIndex(
                name: "IX_improvement_finding_theme_theme_id_partnership_id",
                table: "improvement_finding_theme",
                columns: new[] { "theme_id", "partnership_id" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_improvement_impact_check_action_id_partnership_id_checked_on",
                table: "improvement_impact_check",
                columns: new[] { "action_id", "partnership_id", "checked_on" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_improvement_impact_check_checker_post_id_partnership_id",
                table: "improvement_impact_check",
                columns: new[] { "checker_post_id", "partnership_id" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_improvement_impact_check_measure_key",
                table: "improvement_impact_check",
                column: "measure_key"
            );

            migrationBuilder.CreateIndex(
                name: "IX_improvement_impact_check_partnership_id_checked_on_due",
                table: "improvement_impact_check",
                columns: new[] { "partnership_id", "checked_on", "due" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_improvement_impact_check_partnership_id_reference",
                table: "improvement_impact_check",
                columns: new[] { "partnership_id", "reference" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_improvement_recommendation_finding_id_partnership_id",
                table: "improvement_recommendation",
                columns: new[] { "finding_id", "partnership_id" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_improvement_recommendation_monitoring_group_id_partnership_~",
                table: "improvement_recommendation",
                columns: new[] { "monitoring_group_id", "partnership_id" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_improvement_recommendation_partnership_id_closed_on",
                table: "improvement_recommendation",
                columns: new[] { "partnership_id", "closed_on" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_improvement_recommendation_partnership_id_reference",
                table: "improvement_recommendation",
                columns: new[] { "partnership_id", "reference" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_improvement_theme_review_partnership_id",
                table: "improvement_theme_review",
                column: "partnership_id"
            );

            migrationBuilder.CreateIndex(
                name: "IX_improvement_theme_review_theme_id_year",
                table: "improvement_theme_review",
                columns: new[] { "theme_id", "year" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_improvement_tracker_import_document_id_partnership_id",
                table: "improvement_tracker_import",
                columns: new[] { "document_id", "partnership_id" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_improvement_tracker_import_partnership_id_at",
                table: "improvement_tracker_import",
                columns: new[] { "partnership_id", "at" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_partnership_agency_slug",
                table: "partnership_agency",
                column: "slug",
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_partnership_agency_successor_id",
                table: "partnership_agency",
                column: "successor_id"
            );

            migrationBuilder.CreateIndex(
                name: "IX_partnership_agency_membership_agency_id_partnership_id",
                table: "partnership_agency_membership",
                columns: new[] { "agency_id", "partnership_id" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_partnership_agency_membership_partnership_id",
                table: "partnership_agency_membership",
                column: "partnership_id"
            );

            migrationBuilder.CreateIndex(
                name: "IX_partnership_group_partnership_id_slug",
                table: "partnership_group",
                columns: new[] { "partnership_id", "slug" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_partnership_group_reports_to_id_partnership_id",
                table: "partnership_group",
                columns: new[] { "reports_to_id", "partnership_id" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_partnership_joint_member_joint_id",
                table: "partnership_joint_member",
                column: "joint_id"
            );

            migrationBuilder.CreateIndex(
                name: "IX_partnership_joint_member_member_id",
                table: "partnership_joint_member",
                column: "member_id"
            );

            migrationBuilder.CreateIndex(
                name: "IX_partnership_person_email",
                table: "partnership_person",
                column: "email",
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_partnership_post_agency_id",
                table: "partnership_post",
                column: "agency_id"
            );

            migrationBuilder.CreateIndex(
                name: "IX_partnership_post_group_id",
                table: "partnership_post",
                column: "group_id"
            );

            migrationBuilder.CreateIndex(
                name: "IX_partnership_post_person_id",
                table: "partnership_post",
                column: "person_id"
            );

            migrationBuilder.CreateIndex(
                name: "IX_partnership_post_successor_id",
                table: "partnership_post",
                column: "successor_id"
            );

            migrationBuilder.CreateIndex(
                name: "IX_partnership_post_team_of_id",
                table: "partnership_post",
                column: "team_of_id"
            );

            migrationBuilder.CreateIndex(
                name: "IX_partnership_priority_partnership_id",
                table: "partnership_priority",
                column: "partnership_id"
            );

            migrationBuilder.CreateIndex(
                name: "IX_partnership_safeguarding_partnership_slug",
                table: "partnership_safeguarding_partnership",
                column: "slug",
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_partnership_theme_partnership_id_kind_slug",
                table: "partnership_theme",
                columns: new[] { "partnership_id", "kind", "slug" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_questionnaires_question_set_keeper_id_code",
                table: "questionnaires_question_set",
                columns: new[] { "keeper_id", "code" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_questionnaires_question_set_version_set_id_number",
                table: "questionnaires_question_set_version",
                columns: new[] { "set_id", "number" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_section11_agency_return_agency_id",
                table: "section11_agency_return",
                column: "agency_id"
            );

            migrationBuilder.CreateIndex(
                name: "IX_section11_agency_return_cycle_id_agency_id",
                table: "section11_agency_return",
                columns: new[] { "cycle_id", "agency_id" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_section11_area_answers_agency_id_partnership_id",
                table: "section11_area_answers",
                columns: new[] { "agency_id", "partnership_id" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_section11_area_answers_partnership_id_submission_id",
                table: "section11_area_answers",
                columns: new[] { "partnership_id", "submission_id" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_section11_area_answers_question_set_version_id_partnership_~",
                table: "section11_area_answers",
                columns: new[] { "question_set_version_id", "partnership_id" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_section11_area_answers_submission_id_partnership_id",
                table: "section11_area_answers",
                columns: new[] { "submission_id", "partnership_id" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_section11_area_return_agency_id_partnership_id",
                table: "section11_area_return",
                columns: new[] { "agency_id", "partnership_id" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_section11_area_return_cycle_id_partnership_id",
                table: "section11_area_return",
                columns: new[] { "cycle_id", "partnership_id" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_section11_area_return_partnership_id_cycle_id_agency_id",
                table: "section11_area_return",
                columns: new[] { "partnership_id", "cycle_id", "agency_id" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_section11_cycle_question_set_version_id",
                table: "section11_cycle",
                column: "question_set_version_id"
            );

            migrationBuilder.CreateIndex(
                name: "IX_section11_cycle_run_by_id_year",
                table: "section11_cycle",
                columns: new[] { "run_by_id", "year" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_section11_cycle_agency_agency_id",
                table: "section11_cycle_agency",
                column: "agency_id"
            );

            migrationBuilder.CreateIndex(
                name: "IX_section11_cycle_agency_cycle_id_agency_id",
                table: "section11_cycle_agency",
                columns: new[] { "cycle_id", "agency_id" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_section11_cycle_agency_executive_post_id",
                table: "section11_cycle_agency",
                column: "executive_post_id"
            );

            migrationBuilder.CreateIndex(
                name: "IX_section11_cycle_agency_lead_post_id",
                table: "section11_cycle_agency",
                column: "lead_post_id"
            );

            migrationBuilder.CreateIndex(
                name: "IX_section11_cycle_agency_writer_id",
                table: "section11_cycle_agency",
                column: "writer_id"
            );

            migrationBuilder.CreateIndex(
                name: "IX_section11_cycle_area_cycle_id_partnership_id",
                table: "section11_cycle_area",
                columns: new[] { "cycle_id", "partnership_id" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_section11_cycle_area_extra_set_version_id",
                table: "section11_cycle_area",
                column: "extra_set_version_id"
            );

            migrationBuilder.CreateIndex(
                name: "IX_section11_cycle_area_partnership_id",
                table: "section11_cycle_area",
                column: "partnership_id"
            );

            migrationBuilder.CreateIndex(
                name: "IX_section11_library_piece_agency_id",
                table: "section11_library_piece",
                column: "agency_id"
            );

            migrationBuilder.CreateIndex(
                name: "IX_section11_library_piece_document_id",
                table: "section11_library_piece",
                column: "document_id"
            );

            migrationBuilder.CreateIndex(
                name: "IX_section11_library_piece_owner_post_id",
                table: "section11_library_piece",
                column: "owner_post_id"
            );

            migrationBuilder.CreateIndex(
                name: "IX_section11_library_piece_replaced_by_id",
                table: "section11_library_piece",
                column: "replaced_by_id"
            );

            migrationBuilder.CreateIndex(
                name: "IX_section11_release_agency_id_partnership_id",
                table: "section11_release",
                columns: new[] { "agency_id", "partnership_id" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_section11_release_cycle_id_partnership_id",
                table: "section11_release",
                columns: new[] { "cycle_id", "partnership_id" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_section11_release_partnership_id_submission_id",
                table: "section11_release",
                columns: new[] { "partnership_id", "submission_id" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_section11_release_submission_id_partnership_id",
                table: "section11_release",
                columns: new[] { "submission_id", "partnership_id" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_section11_released_evidence_agency_id_partnership_id",
                table: "section11_released_evidence",
                columns: new[] { "agency_id", "partnership_id" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_section11_released_evidence_partnership_id_submission_id_pi~",
                table: "section11_released_evidence",
                columns: new[] { "partnership_id", "submission_id", "piece_id" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_section11_released_evidence_piece_id_partnership_id",
                table: "section11_released_evidence",
                columns: new[] { "piece_id", "partnership_id" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_section11_released_evidence_submission_id_partnership_id",
                table: "section11_released_evidence",
                columns: new[] { "submission_id", "partnership_id" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_section11_return_answer_agency_id",
                table: "section11_return_answer",
                column: "agency_id"
            );

            migrationBuilder.CreateIndex(
                name: "IX_section11_return_answer_partnership_id",
                table: "section11_return_answer",
                column: "partnership_id"
            );

            migrationBuilder.CreateIndex(
                name: "IX_section11_return_answer_return_id_partnership_id_question_k~",
                table: "section11_return_answer",
                columns: new[] { "return_id", "partnership_id", "question_key" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_section11_return_answer_return_id_question_key",
                table: "section11_return_answer",
                columns: new[] { "return_id", "question_key" },
                unique: true,
                filter: "partnership_id IS NULL"
            );

            migrationBuilder.CreateIndex(
                name: "IX_section11_return_chase_agency_id_partnership_id",
                table: "section11_return_chase",
                columns: new[] { "agency_id", "partnership_id" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_section11_return_chase_cycle_id_partnership_id",
                table: "section11_return_chase",
                columns: new[] { "cycle_id", "partnership_id" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_section11_return_chase_partnership_id_cycle_id_agency_id",
                table: "section11_return_chase",
                columns: new[] { "partnership_id", "cycle_id", "agency_id" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_section11_section_assignment_agency_id",
                table: "section11_section_assignment",
                column: "agency_id"
            );

            migrationBuilder.CreateIndex(
                name: "IX_section11_section_assignment_cycle_id_agency_id_section",
                table: "section11_section_assignment",
                columns: new[] { "cycle_id", "agency_id", "section" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_section11_section_assignment_post_id",
                table: "section11_section_assignment",
                column: "post_id"
            );

            migrationBuilder.CreateIndex(
                name: "IX_section11_submission_agency_id",
                table: "section11_submission",
                column: "agency_id"
            );

            migrationBuilder.CreateIndex(
                name: "IX_section11_submission_cycle_id",
                table: "section11_submission",
                column: "cycle_id"
            );

            migrationBuilder.CreateIndex(
                name: "IX_section11_submission_question_set_version_id",
                table: "section11_submission",
                column: "question_set_version_id"
            );

            migrationBuilder.CreateIndex(
                name: "IX_section11_submission_return_id_number",
                table: "section11_submission",
                columns: new[] { "return_id", "number" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_surveys_one_use_code_agency_id_partnership_id",
                table: "surveys_one_use_code",
                columns: new[] { "agency_id", "partnership_id" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_surveys_one_use_code_partnership_id",
                table: "surveys_one_use_code",
                column: "partnership_id"
            );

            migrationBuilder.CreateIndex(
                name: "IX_surveys_one_use_code_survey_id_partnership_id",
                table: "surveys_one_use_code",
                columns: new[] { "survey_id", "partnership_id" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_surveys_part_answers_partnership_id",
                table: "surveys_part_answers",
                column: "partnership_id"
            );

            migrationBuilder.CreateIndex(
                name: "IX_surveys_part_answers_survey_id_partnership_id",
                table: "surveys_part_answers",
                columns: new[] { "survey_id", "partnership_id" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_surveys_said_and_done_partnership_id",
                table: "surveys_said_and_done",
                column: "partnership_id"
            );

            migrationBuilder.CreateIndex(
                name: "IX_surveys_said_and_done_survey_id_partnership_id",
                table: "surveys_said_and_done",
                columns: new[] { "survey_id", "partnership_id" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_surveys_survey_earlier_id_partnership_id",
                table: "surveys_survey",
                columns: new[] { "earlier_id", "partnership_id" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_surveys_survey_partnership_id_reference",
                table: "surveys_survey",
                columns: new[] { "partnership_id", "reference" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_surveys_survey_agency_agency_id_partnership_id",
                table: "surveys_survey_agency",
                columns: new[] { "agency_id", "partnership_id" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_surveys_survey_agency_partnership_id",
                table: "surveys_survey_agency",
                column: "partnership_id"
            );

            migrationBuilder.CreateIndex(
                name: "IX_surveys_survey_agency_survey_id_agency_id",
                table: "surveys_survey_agency",
                columns: new[] { "survey_id", "agency_id" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_surveys_survey_answer_partnership_id",
                table: "surveys_survey_answer",
                column: "partnership_id"
            );

            migrationBuilder.CreateIndex(
                name: "IX_surveys_survey_answer_stratum_partnership_id",
                table: "surveys_survey_answer",
                columns: new[] { "stratum", "partnership_id" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_surveys_survey_answer_survey_id_partnership_id",
                table: "surveys_survey_answer",
                columns: new[] { "survey_id", "partnership_id" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_surveys_survey_link_agency_id_partnership_id",
                table: "surveys_survey_link",
                columns: new[] { "agency_id", "partnership_id" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_surveys_survey_link_code",
                table: "surveys_survey_link",
                column: "code",
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_surveys_survey_link_partnership_id",
                table: "surveys_survey_link",
                column: "partnership_id"
            );

            migrationBuilder.CreateIndex(
                name: "IX_surveys_survey_link_survey_id_partnership_id",
                table: "surveys_survey_link",
                columns: new[] { "survey_id", "partnership_id" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_surveys_survey_text_partnership_id",
                table: "surveys_survey_text",
                column: "partnership_id"
            );

            migrationBuilder.CreateIndex(
                name: "IX_surveys_survey_text_survey_id_partnership_id",
                table: "surveys_survey_text",
                columns: new[] { "survey_id", "partnership_id" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_surveys_text_coding_partnership_id",
                table: "surveys_text_coding",
                column: "partnership_id"
            );

            migrationBuilder.CreateIndex(
                name: "IX_surveys_text_coding_survey_id_partnership_id",
                table: "surveys_text_coding",
                columns: new[] { "survey_id", "partnership_id" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_surveys_text_coding_text_key_about",
                table: "surveys_text_coding",
                columns: new[] { "text_key", "about" },
                unique: true
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "accounts_calendar_key");

            migrationBuilder.DropTable(name: "accounts_digest_choice");

            migrationBuilder.DropTable(name: "accounts_invitation");

            migrationBuilder.DropTable(name: "accounts_session");

            migrationBuilder.DropTable(name: "accounts_set_up_draft");

            migrationBuilder.DropTable(name: "accounts_sign_in_request");

            migrationBuilder.DropTable(name: "accounts_unsaved_form");

            migrationBuilder.DropTable(name: "dataset_api_token");

            migrationBuilder.DropTable(name: "dataset_commentary");

            migrationBuilder.DropTable(name: "dataset_figure_issue");

            migrationBuilder.DropTable(name: "dataset_indicator_figure");

            migrationBuilder.DropTable(name: "dataset_indicator_supplier");

            migrationBuilder.DropTable(name: "dataset_indicator_target");

            migrationBuilder.DropTable(name: "dataset_limits_recalculation");

            migrationBuilder.DropTable(name: "dataset_measure_opening");

            migrationBuilder.DropTable(name: "dataset_open_figure");

            migrationBuilder.DropTable(name: "dataset_pack_issue");

            migrationBuilder.DropTable(name: "dataset_pack_note");

            migrationBuilder.DropTable(name: "dataset_refresh_decision");

            migrationBuilder.DropTable(name: "dataset_release_column");

            migrationBuilder.DropTable(name: "dataset_release_entry");

            migrationBuilder.DropTable(name: "dataset_release_question");

            migrationBuilder.DropTable(name: "dataset_release_row");

            migrationBuilder.DropTable(name: "floor_data_protection_key");

            migrationBuilder.DropTable(name: "floor_form_press");

            migrationBuilder.DropTable(name: "floor_job_run");

            migrationBuilder.DropTable(name: "floor_mail_message");

            migrationBuilder.DropTable(name: "floor_reference_counter");

            migrationBuilder.DropTable(name: "floor_search_entry");

            migrationBuilder.DropTable(name: "floor_trail_entry");

            migrationBuilder.DropTable(name: "floor_trail_head");

            migrationBuilder.DropTable(name: "framework_review_framework_row");

            migrationBuilder.DropTable(name: "home_digest_turn");

            migrationBuilder.DropTable(name: "improvement_action_update");

            migrationBuilder.DropTable(name: "improvement_addressee");

            migrationBuilder.DropTable(name: "improvement_bulk_change_line");

            migrationBuilder.DropTable(name: "improvement_challenge");

            migrationBuilder.DropTable(name: "improvement_date_change");

            migrationBuilder.DropTable(name: "improvement_earlier_recommendation");

            migrationBuilder.DropTable(name: "improvement_evidence");

            migrationBuilder.DropTable(name: "improvement_evidence_draft");

            migrationBuilder.DropTable(name: "improvement_finding_agency");

            migrationBuilder.DropTable(name: "improvement_finding_theme");

            migrationBuilder.DropTable(name: "improvement_impact_check");

            migrationBuilder.DropTable(name: "improvement_theme_review");

            migrationBuilder.DropTable(name: "improvement_tracker_import");

            migrationBuilder.DropTable(name: "partnership_agency_membership");

            migrationBuilder.DropTable(name: "partnership_installation");

            migrationBuilder.DropTable(name: "partnership_joint_member");

            migrationBuilder.DropTable(name: "section11_area_answers");

            migrationBuilder.DropTable(name: "section11_area_return");

            migrationBuilder.DropTable(name: "section11_cycle_agency");

            migrationBuilder.DropTable(name: "section11_cycle_area");

            migrationBuilder.DropTable(name: "section11_release");

            migrationBuilder.DropTable(name: "section11_released_evidence");

            migrationBuilder.DropTable(name: "section11_return_answer");

            migrationBuilder.DropTable(name: "section11_return_chase");

            migrationBuilder.DropTable(name: "section11_section_assignment");

            migrationBuilder.DropTable(name: "surveys_one_use_code");

            migrationBuilder.DropTable(name: "surveys_part_answers");

            migrationBuilder.DropTable(name: "surveys_said_and_done");

            migrationBuilder.DropTable(name: "surveys_survey_agency");

            migrationBuilder.DropTable(name: "surveys_survey_answer");

            migrationBuilder.DropTable(name: "surveys_survey_link");

            migrationBuilder.DropTable(name: "surveys_survey_text");

            migrationBuilder.DropTable(name: "surveys_text_coding");

            migrationBuilder.DropTable(name: "dataset_returned_figure");

            migrationBuilder.DropTable(name: "dataset_open_indicator");

            migrationBuilder.DropTable(name: "dataset_scrutiny_pack");

            migrationBuilder.DropTable(name: "dataset_indicator_refresh");

            migrationBuilder.DropTable(name: "dataset_statistics_release");

            migrationBuilder.DropTable(name: "accounts_account");

            migrationBuilder.DropTable(name: "improvement_bulk_change");

            migrationBuilder.DropTable(name: "improvement_agency_action");

            migrationBuilder.DropTable(name: "partnership_theme");

            migrationBuilder.DropTable(name: "section11_library_piece");

            migrationBuilder.DropTable(name: "section11_submission");

            migrationBuilder.DropTable(name: "surveys_survey");

            migrationBuilder.DropTable(name: "dataset_data_return");

            migrationBuilder.DropTable(name: "dataset_indicator_definition");

            migrationBuilder.DropTable(name: "dataset_open_release");

            migrationBuilder.DropTable(name: "dataset_statistics_table");

            migrationBuilder.DropTable(name: "improvement_recommendation");

            migrationBuilder.DropTable(name: "floor_document");

            migrationBuilder.DropTable(name: "partnership_post");

            migrationBuilder.DropTable(name: "section11_agency_return");

            migrationBuilder.DropTable(name: "dataset_return_window");

            migrationBuilder.DropTable(name: "dataset_indicator");

            migrationBuilder.DropTable(name: "improvement_finding");

            migrationBuilder.DropTable(name: "partnership_group");

            migrationBuilder.DropTable(name: "partnership_person");

            migrationBuilder.DropTable(name: "partnership_agency");

            migrationBuilder.DropTable(name: "section11_cycle");

            migrationBuilder.DropTable(name: "partnership_priority");

            migrationBuilder.DropTable(name: "questionnaires_question_set_version");

            migrationBuilder.DropTable(name: "questionnaires_question_set");

            migrationBuilder.DropTable(name: "partnership_safeguarding_partnership");
        }
    }
}
