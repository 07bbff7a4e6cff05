using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace UnivAsso.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class DlaRooms : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "CalendarText",
                table: "OutboxMails",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Actors",
                table: "IntakeDecisions",
                type: "TEXT",
                maxLength: 400,
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<string>(
                name: "WhyActors",
                table: "IntakeDecisions",
                type: "TEXT",
                maxLength: 1500,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Structure_SeatOutside",
                table: "DlaParticipations",
                type: "TEXT",
                maxLength: 120,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ReminderHash",
                table: "DecisionPosition",
                type: "TEXT",
                maxLength: 64,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "ActorImports",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    OwnerId = table.Column<Guid>(type: "TEXT", nullable: false),
                    FileName = table.Column<string>(type: "TEXT", maxLength: 160, nullable: false),
                    StoreKey = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    CreatedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    ConfirmedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Added = table.Column<int>(type: "INTEGER", nullable: false),
                    Changed = table.Column<int>(type: "INTEGER", nullable: false),
                    Refused = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ActorImports", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ActorImports_AspNetUsers_OwnerId",
                        column: x => x.OwnerId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

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
                name: "ReferralLinks",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Purpose = table.Column<int>(type: "INTEGER", nullable: false),
                    SubjectId = table.Column<Guid>(type: "TEXT", nullable: false),
                    TokenHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    CreatedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    ExpiresAt = table.Column<long>(type: "INTEGER", nullable: false),
                    RevokedAt = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReferralLinks", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ResourceActors",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Status = table.Column<int>(type: "INTEGER", nullable: false),
                    ArchivedBecause = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    NameKey = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Type = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Does = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    Themes = table.Column<string>(type: "TEXT", maxLength: 600, nullable: false),
                    Structures = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Address = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    CommuneCode = table.Column<string>(type: "TEXT", maxLength: 5, nullable: true),
                    Phone = table.Column<string>(type: "TEXT", maxLength: 16, nullable: true),
                    Email = table.Column<string>(type: "TEXT", maxLength: 254, nullable: true),
                    Website = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    ContactName = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    Source = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    SourceAddress = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    ImportSource = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    ImportId = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    AddedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    CheckedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    CheckedByName = table.Column<string>(type: "TEXT", maxLength: 160, nullable: true),
                    ReviewMonths = table.Column<int>(type: "INTEGER", nullable: false),
                    CheckDueOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    SuggestedUntil = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    OpenReports = table.Column<int>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ResourceActors", x => x.Id);
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

            migrationBuilder.CreateTable(
                name: "ActorErrorReports",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    ByName = table.Column<string>(type: "TEXT", maxLength: 160, nullable: true),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    Verdict = table.Column<int>(type: "INTEGER", nullable: true),
                    HandledAt = table.Column<long>(type: "INTEGER", nullable: true),
                    HandledByName = table.Column<string>(type: "TEXT", maxLength: 160, nullable: true),
                    ActorId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ActorErrorReports", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ActorErrorReports_ResourceActors_ActorId",
                        column: x => x.ActorId,
                        principalTable: "ResourceActors",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ActorTerritories",
                columns: table => new
                {
                    ActorId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 9, nullable: false),
                    Level = table.Column<int>(type: "INTEGER", nullable: false),
                    Extent = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ActorTerritories", x => new { x.ActorId, x.Code });
                    table.ForeignKey(
                        name: "FK_ActorTerritories_ResourceActors_ActorId",
                        column: x => x.ActorId,
                        principalTable: "ResourceActors",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Referrals",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    CaseId = table.Column<Guid>(type: "TEXT", nullable: false),
                    StructureId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ProposalId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Rank = table.Column<int>(type: "INTEGER", nullable: false),
                    ActorId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ActorName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Why = table.Column<string>(type: "TEXT", maxLength: 1500, nullable: false),
                    NeedText = table.Column<string>(type: "TEXT", maxLength: 3000, nullable: true),
                    Status = table.Column<int>(type: "INTEGER", nullable: false),
                    StatusSince = table.Column<long>(type: "INTEGER", nullable: false),
                    PreparedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    PreparedByName = table.Column<string>(type: "TEXT", maxLength: 160, nullable: false),
                    Scope = table.Column<int>(type: "INTEGER", nullable: false),
                    SentAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    ReasonText = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Outcome = table.Column<int>(type: "INTEGER", nullable: true),
                    Feedback_Contacted = table.Column<bool>(type: "INTEGER", nullable: true),
                    Feedback_Help = table.Column<int>(type: "INTEGER", nullable: true),
                    Feedback_StillNeedsUs = table.Column<bool>(type: "INTEGER", nullable: true),
                    Feedback_Clarity = table.Column<int>(type: "INTEGER", nullable: true),
                    Feedback_Comment = table.Column<string>(type: "TEXT", maxLength: 1500, nullable: true),
                    FeedbackAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Data = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Referrals", x => x.Id);
                    table.CheckConstraint("CK_Referrals_Data", "Status IN (2, 5, 6, 7, 10) OR Data IS NULL");
                    table.CheckConstraint("CK_Referrals_Reason", "Status NOT IN (3, 8) OR Reason IS NOT NULL");
                    table.ForeignKey(
                        name: "FK_Referrals_ResourceActors_ActorId",
                        column: x => x.ActorId,
                        principalTable: "ResourceActors",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_DlaRequests_DueOn_Id",
                table: "DlaRequests",
                columns: new[] { "DueOn", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_DlaRequests_ReceivedAt_Id",
                table: "DlaRequests",
                columns: new[] { "ReceivedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_DecisionPosition_ReminderHash",
                table: "DecisionPosition",
                column: "ReminderHash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ActorErrorReports_ActorId",
                table: "ActorErrorReports",
                column: "ActorId");

            migrationBuilder.CreateIndex(
                name: "IX_ActorImports_CreatedAt",
                table: "ActorImports",
                column: "CreatedAt");

            migrationBuilder.CreateIndex(
                name: "IX_ActorImports_OwnerId",
                table: "ActorImports",
                column: "OwnerId");

            migrationBuilder.CreateIndex(
                name: "IX_ActorTerritories_Code_Extent_ActorId_Level",
                table: "ActorTerritories",
                columns: new[] { "Code", "Extent", "ActorId", "Level" });

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

            migrationBuilder.CreateIndex(
                name: "IX_ReferralLinks_SubjectId_Purpose",
                table: "ReferralLinks",
                columns: new[] { "SubjectId", "Purpose" });

            migrationBuilder.CreateIndex(
                name: "IX_ReferralLinks_TokenHash",
                table: "ReferralLinks",
                column: "TokenHash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Referrals_ActorId",
                table: "Referrals",
                column: "ActorId");

            migrationBuilder.CreateIndex(
                name: "IX_Referrals_CaseId_PreparedAt",
                table: "Referrals",
                columns: new[] { "CaseId", "PreparedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Referrals_ProposalId_ActorId",
                table: "Referrals",
                columns: new[] { "ProposalId", "ActorId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Referrals_ProposalId_Rank",
                table: "Referrals",
                columns: new[] { "ProposalId", "Rank" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ResourceActors_ImportSource_ImportId",
                table: "ResourceActors",
                columns: new[] { "ImportSource", "ImportId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ResourceActors_Status_CheckDueOn_Id",
                table: "ResourceActors",
                columns: new[] { "Status", "CheckDueOn", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_ResourceActors_Status_NameKey_Id",
                table: "ResourceActors",
                columns: new[] { "Status", "NameKey", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_ResourceActors_Status_OpenReports_Id",
                table: "ResourceActors",
                columns: new[] { "Status", "OpenReports", "Id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ActorErrorReports");

            migrationBuilder.DropTable(
                name: "ActorImports");

            migrationBuilder.DropTable(
                name: "ActorTerritories");

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
                name: "ReferralLinks");

            migrationBuilder.DropTable(
                name: "Referrals");

            migrationBuilder.DropTable(
                name: "Appointments");

            migrationBuilder.DropTable(
                name: "ResourceActors");

            migrationBuilder.DropIndex(
                name: "IX_DlaRequests_DueOn_Id",
                table: "DlaRequests");

            migrationBuilder.DropIndex(
                name: "IX_DlaRequests_ReceivedAt_Id",
                table: "DlaRequests");

            migrationBuilder.DropIndex(
                name: "IX_DecisionPosition_ReminderHash",
                table: "DecisionPosition");

            migrationBuilder.DropColumn(
                name: "CalendarText",
                table: "OutboxMails");

            migrationBuilder.DropColumn(
                name: "Actors",
                table: "IntakeDecisions");

            migrationBuilder.DropColumn(
                name: "WhyActors",
                table: "IntakeDecisions");

            migrationBuilder.DropColumn(
                name: "Structure_SeatOutside",
                table: "DlaParticipations");

            migrationBuilder.DropColumn(
                name: "ReminderHash",
                table: "DecisionPosition");
        }
    }
}
