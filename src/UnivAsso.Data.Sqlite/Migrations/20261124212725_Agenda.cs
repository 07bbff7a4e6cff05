using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace UnivAsso.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Agenda : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "CalendarText",
                table: "OutboxMails",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "Appointments",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    CaseId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Reference = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Status = table.Column<int>(type: "INTEGER", nullable: false),
                    StatusSince = table.Column<long>(type: "INTEGER", nullable: false),
                    CreatedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Terms_Channel = table.Column<int>(type: "INTEGER", nullable: false),
                    Terms_Minutes = table.Column<int>(type: "INTEGER", nullable: false),
                    Terms_PlaceName = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    Terms_PlaceAddress = table.Column<string>(type: "TEXT", maxLength: 240, nullable: true),
                    Terms_PlaceAccess = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Terms_PlaceId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Terms_VideoLink = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    Terms_Phone = table.Column<string>(type: "TEXT", maxLength: 16, nullable: true),
                    Terms_WhoShouldCome = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    Terms_Bring = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    IsOpenBooking = table.Column<bool>(type: "INTEGER", nullable: false),
                    HasPriority = table.Column<bool>(type: "INTEGER", nullable: false),
                    ProposalEndsAt = table.Column<long>(type: "INTEGER", nullable: true),
                    NoneFitsAt = table.Column<long>(type: "INTEGER", nullable: true),
                    NoneFitsWords = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    CallBackPhone = table.Column<string>(type: "TEXT", maxLength: 30, nullable: true),
                    Start = table.Column<long>(type: "INTEGER", nullable: true),
                    End = table.Column<long>(type: "INTEGER", nullable: true),
                    Sequence = table.Column<int>(type: "INTEGER", nullable: true),
                    FollowsId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Invitations = table.Column<string>(type: "TEXT", nullable: true),
                    Slots = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Appointments", x => x.Id);
                    table.CheckConstraint("CK_Appointments_FixedHasDate", "[Status] <> 2 OR ([Start] IS NOT NULL AND [End] IS NOT NULL AND [Sequence] IS NOT NULL)");
                });

            migrationBuilder.CreateTable(
                name: "DueTasks",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    SubjectId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Key = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    DueAt = table.Column<long>(type: "INTEGER", nullable: false),
                    TryAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    LeasedUntil = table.Column<long>(type: "INTEGER", nullable: true),
                    LeasedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    DoneAt = table.Column<long>(type: "INTEGER", nullable: true),
                    FailedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    LastError = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DueTasks", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "OfficerAgendas",
                columns: table => new
                {
                    OfficerId = table.Column<Guid>(type: "TEXT", nullable: false),
                    FeedSecretHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    FeedSince = table.Column<long>(type: "INTEGER", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Absences = table.Column<string>(type: "TEXT", nullable: true),
                    Places = table.Column<string>(type: "TEXT", nullable: true),
                    Rules = table.Column<string>(type: "TEXT", nullable: false),
                    SpecialDays = table.Column<string>(type: "TEXT", nullable: true),
                    Weekly = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OfficerAgendas", x => x.OfficerId);
                    table.ForeignKey(
                        name: "FK_OfficerAgendas_AspNetUsers_OfficerId",
                        column: x => x.OfficerId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AppointmentLinks",
                columns: table => new
                {
                    TokenHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    AppointmentId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ParticipationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    CreatedAt = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AppointmentLinks", x => x.TokenHash);
                    table.ForeignKey(
                        name: "FK_AppointmentLinks_Appointments_AppointmentId",
                        column: x => x.AppointmentId,
                        principalTable: "Appointments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AppointmentOfficers",
                columns: table => new
                {
                    OfficerId = table.Column<Guid>(type: "TEXT", nullable: false),
                    AppointmentId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 160, nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    BufferBefore = table.Column<int>(type: "INTEGER", nullable: false),
                    BufferAfter = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AppointmentOfficers", x => new { x.AppointmentId, x.OfficerId });
                    table.ForeignKey(
                        name: "FK_AppointmentOfficers_Appointments_AppointmentId",
                        column: x => x.AppointmentId,
                        principalTable: "Appointments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "BookedQuarters",
                columns: table => new
                {
                    OfficerId = table.Column<Guid>(type: "TEXT", nullable: false),
                    StartUtc = table.Column<long>(type: "INTEGER", nullable: false),
                    AppointmentId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BookedQuarters", x => new { x.OfficerId, x.StartUtc });
                    table.ForeignKey(
                        name: "FK_BookedQuarters_Appointments_AppointmentId",
                        column: x => x.AppointmentId,
                        principalTable: "Appointments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_AppointmentLinks_AppointmentId",
                table: "AppointmentLinks",
                column: "AppointmentId");

            migrationBuilder.CreateIndex(
                name: "IX_AppointmentOfficers_OfficerId",
                table: "AppointmentOfficers",
                column: "OfficerId");

            migrationBuilder.CreateIndex(
                name: "IX_Appointments_CaseId_CreatedAt",
                table: "Appointments",
                columns: new[] { "CaseId", "CreatedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Appointments_Start",
                table: "Appointments",
                column: "Start");

            migrationBuilder.CreateIndex(
                name: "IX_BookedQuarters_AppointmentId",
                table: "BookedQuarters",
                column: "AppointmentId");

            migrationBuilder.CreateIndex(
                name: "IX_DueTasks_DoneAt_FailedAt_TryAt",
                table: "DueTasks",
                columns: new[] { "DoneAt", "FailedAt", "TryAt" });

            migrationBuilder.CreateIndex(
                name: "IX_DueTasks_Key",
                table: "DueTasks",
                column: "Key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_DueTasks_SubjectId",
                table: "DueTasks",
                column: "SubjectId");

            migrationBuilder.CreateIndex(
                name: "IX_OfficerAgendas_FeedSecretHash",
                table: "OfficerAgendas",
                column: "FeedSecretHash");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "AppointmentLinks");

            migrationBuilder.DropTable(
                name: "AppointmentOfficers");

            migrationBuilder.DropTable(
                name: "BookedQuarters");

            migrationBuilder.DropTable(
                name: "DueTasks");

            migrationBuilder.DropTable(
                name: "OfficerAgendas");

            migrationBuilder.DropTable(
                name: "Appointments");

            migrationBuilder.DropColumn(
                name: "CalendarText",
                table: "OutboxMails");
        }
    }
}
