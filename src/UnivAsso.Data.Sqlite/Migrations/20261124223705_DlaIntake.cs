using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace UnivAsso.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class DlaIntake : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "Sequence",
                table: "Journal",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.CreateTable(
                name: "DlaDesks",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Level = table.Column<int>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Departments = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Carrier = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    Phone = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    Email = table.Column<string>(type: "TEXT", maxLength: 254, nullable: true),
                    Address = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    Hours = table.Column<string>(type: "TEXT", maxLength: 254, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DlaDesks", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "DeskPause",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    To = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    DlaDeskId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DeskPause", x => x.Id);
                    table.ForeignKey(
                        name: "FK_DeskPause_DlaDesks_DlaDeskId",
                        column: x => x.DlaDeskId,
                        principalTable: "DlaDesks",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "DlaOfficerSeats",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    UserId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 160, nullable: false),
                    DeskId = table.Column<Guid>(type: "TEXT", nullable: false),
                    IsLead = table.Column<bool>(type: "INTEGER", nullable: false),
                    Phone = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    LeftAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DlaOfficerSeats", x => x.Id);
                    table.ForeignKey(
                        name: "FK_DlaOfficerSeats_DlaDesks_DeskId",
                        column: x => x.DeskId,
                        principalTable: "DlaDesks",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "DlaRequests",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Reference = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    Status = table.Column<int>(type: "INTEGER", nullable: false),
                    StatusSince = table.Column<long>(type: "INTEGER", nullable: false),
                    ReceivedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    DueOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    WorkingDaysLeft = table.Column<int>(type: "INTEGER", nullable: true),
                    Mode = table.Column<int>(type: "INTEGER", nullable: false),
                    Need_WhatBrings = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    Need_BetterInAYear = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    Need_Themes = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Need_Urgency = table.Column<int>(type: "INTEGER", nullable: false),
                    Need_DeadlineOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Need_FormerDlaYear = table.Column<int>(type: "INTEGER", nullable: true),
                    Need_OtherSupports = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    Need_HeardFrom = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    DeskId = table.Column<Guid>(type: "TEXT", nullable: false),
                    OwnerId = table.Column<Guid>(type: "TEXT", nullable: true),
                    OwnerName = table.Column<string>(type: "TEXT", maxLength: 160, nullable: true),
                    RecusedOfficers = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    Complement = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    DuplicateOf = table.Column<Guid>(type: "TEXT", nullable: true),
                    EndReason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    FirstContactAt = table.Column<long>(type: "INTEGER", nullable: true),
                    MetAt = table.Column<long>(type: "INTEGER", nullable: true),
                    DecidedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    EndedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    EmailConfirmedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DlaRequests", x => x.Id);
                    table.ForeignKey(
                        name: "FK_DlaRequests_DlaDesks_DeskId",
                        column: x => x.DeskId,
                        principalTable: "DlaDesks",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "OfficerAbsence",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    To = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    SubstituteId = table.Column<Guid>(type: "TEXT", nullable: true),
                    SubstituteName = table.Column<string>(type: "TEXT", maxLength: 160, nullable: true),
                    DlaOfficerSeatId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OfficerAbsence", x => x.Id);
                    table.ForeignKey(
                        name: "FK_OfficerAbsence_DlaOfficerSeats_DlaOfficerSeatId",
                        column: x => x.DlaOfficerSeatId,
                        principalTable: "DlaOfficerSeats",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "CallAttempt",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Channel = table.Column<int>(type: "INTEGER", nullable: false),
                    Reached = table.Column<bool>(type: "INTEGER", nullable: false),
                    Note = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    ById = table.Column<Guid>(type: "TEXT", nullable: false),
                    ByName = table.Column<string>(type: "TEXT", maxLength: 160, nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    DlaRequestId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CallAttempt", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CallAttempt_DlaRequests_DlaRequestId",
                        column: x => x.DlaRequestId,
                        principalTable: "DlaRequests",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "DlaParticipations",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Structure_Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Structure_NameKey = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Structure_LegalForm = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Structure_Rna = table.Column<string>(type: "TEXT", maxLength: 10, nullable: true),
                    Structure_Siren = table.Column<string>(type: "TEXT", maxLength: 9, nullable: true),
                    Structure_Siret = table.Column<string>(type: "TEXT", maxLength: 14, nullable: true),
                    Structure_CommuneCode = table.Column<string>(type: "TEXT", maxLength: 5, nullable: true),
                    Structure_DepartmentCode = table.Column<string>(type: "TEXT", maxLength: 3, nullable: true),
                    Structure_EpciSiren = table.Column<string>(type: "TEXT", maxLength: 9, nullable: true),
                    Structure_IsRegionalHead = table.Column<bool>(type: "INTEGER", nullable: false),
                    Structure_StaffGroup = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    Structure_HiresWithinAYear = table.Column<bool>(type: "INTEGER", nullable: false),
                    Structure_FullTimeBand = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    Structure_BudgetBand = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    Structure_CreatedIn = table.Column<int>(type: "INTEGER", nullable: true),
                    Structure_LastAccountsYear = table.Column<int>(type: "INTEGER", nullable: true),
                    Structure_Networks = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Structure_BoardAware = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    Contact_FirstName = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Contact_LastName = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Contact_Email = table.Column<string>(type: "TEXT", maxLength: 254, nullable: false),
                    Contact_EmailKey = table.Column<string>(type: "TEXT", maxLength: 254, nullable: false),
                    Contact_Role = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    Contact_Phone = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    Contact_Salutation = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true),
                    Contact_PreferredChannel = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    Contact_PreferredTimes = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    IsLead = table.Column<bool>(type: "INTEGER", nullable: false),
                    State = table.Column<int>(type: "INTEGER", nullable: false),
                    TokenHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    AnsweredAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Words = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    DlaRequestId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DlaParticipations", x => x.Id);
                    table.ForeignKey(
                        name: "FK_DlaParticipations_DlaRequests_DlaRequestId",
                        column: x => x.DlaRequestId,
                        principalTable: "DlaRequests",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "IntakeDecisions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Round = table.Column<int>(type: "INTEGER", nullable: false),
                    Outcome = table.Column<int>(type: "INTEGER", nullable: false),
                    Wording = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Referrals = table.Column<int>(type: "INTEGER", nullable: false),
                    Exception = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    From = table.Column<int>(type: "INTEGER", nullable: false),
                    FormerDueOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ById = table.Column<Guid>(type: "TEXT", nullable: false),
                    ByName = table.Column<string>(type: "TEXT", maxLength: 160, nullable: false),
                    ProposedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    LeavesAt = table.Column<long>(type: "INTEGER", nullable: false),
                    TakenBackAt = table.Column<long>(type: "INTEGER", nullable: true),
                    SettledAt = table.Column<long>(type: "INTEGER", nullable: true),
                    DlaRequestId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_IntakeDecisions", x => x.Id);
                    table.CheckConstraint("CK_IntakeDecisions_NoDeadEnd", "\"Outcome\" = 1 OR \"Referrals\" > 0 OR (\"Outcome\" = 3 AND \"Exception\" IS NOT NULL AND \"Exception\" <> '')");
                    table.ForeignKey(
                        name: "FK_IntakeDecisions_DlaRequests_DlaRequestId",
                        column: x => x.DlaRequestId,
                        principalTable: "DlaRequests",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "MeetingSheets",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    RequestId = table.Column<Guid>(type: "TEXT", nullable: false),
                    AppointmentId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Notes_Present = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    Notes_Understood = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    Notes_FramePresented = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Notes_Fit = table.Column<int>(type: "INTEGER", nullable: true),
                    Notes_StructureWishes = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    Notes_NextStep = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    Notes_NextStepOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ByName = table.Column<string>(type: "TEXT", maxLength: 160, nullable: false),
                    SavedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    SignedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MeetingSheets", x => x.Id);
                    table.ForeignKey(
                        name: "FK_MeetingSheets_DlaRequests_RequestId",
                        column: x => x.RequestId,
                        principalTable: "DlaRequests",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "DecisionPosition",
                columns: table => new
                {
                    ParticipationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    IntakeDecisionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    TokenHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Answer = table.Column<int>(type: "INTEGER", nullable: true),
                    Words = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    ByName = table.Column<string>(type: "TEXT", maxLength: 160, nullable: true),
                    At = table.Column<long>(type: "INTEGER", nullable: true),
                    SaidOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    RecordedByName = table.Column<string>(type: "TEXT", maxLength: 160, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DecisionPosition", x => new { x.IntakeDecisionId, x.ParticipationId });
                    table.ForeignKey(
                        name: "FK_DecisionPosition_IntakeDecisions_IntakeDecisionId",
                        column: x => x.IntakeDecisionId,
                        principalTable: "IntakeDecisions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_CallAttempt_DlaRequestId",
                table: "CallAttempt",
                column: "DlaRequestId");

            migrationBuilder.CreateIndex(
                name: "IX_DecisionPosition_TokenHash",
                table: "DecisionPosition",
                column: "TokenHash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_DeskPause_DlaDeskId",
                table: "DeskPause",
                column: "DlaDeskId");

            migrationBuilder.CreateIndex(
                name: "IX_DlaDesks_Code",
                table: "DlaDesks",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_DlaOfficerSeats_DeskId",
                table: "DlaOfficerSeats",
                column: "DeskId");

            migrationBuilder.CreateIndex(
                name: "IX_DlaOfficerSeats_UserId_DeskId",
                table: "DlaOfficerSeats",
                columns: new[] { "UserId", "DeskId" });

            migrationBuilder.CreateIndex(
                name: "IX_DlaParticipations_Contact_EmailKey",
                table: "DlaParticipations",
                column: "Contact_EmailKey");

            migrationBuilder.CreateIndex(
                name: "IX_DlaParticipations_DlaRequestId",
                table: "DlaParticipations",
                column: "DlaRequestId");

            migrationBuilder.CreateIndex(
                name: "IX_DlaParticipations_Structure_NameKey_Structure_CommuneCode",
                table: "DlaParticipations",
                columns: new[] { "Structure_NameKey", "Structure_CommuneCode" });

            migrationBuilder.CreateIndex(
                name: "IX_DlaParticipations_Structure_Rna",
                table: "DlaParticipations",
                column: "Structure_Rna");

            migrationBuilder.CreateIndex(
                name: "IX_DlaParticipations_Structure_Siren",
                table: "DlaParticipations",
                column: "Structure_Siren");

            migrationBuilder.CreateIndex(
                name: "IX_DlaParticipations_TokenHash",
                table: "DlaParticipations",
                column: "TokenHash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_DlaRequests_DeskId_Status_DueOn_Id",
                table: "DlaRequests",
                columns: new[] { "DeskId", "Status", "DueOn", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_DlaRequests_DeskId_Status_ReceivedAt_Id",
                table: "DlaRequests",
                columns: new[] { "DeskId", "Status", "ReceivedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_DlaRequests_OwnerId_Status",
                table: "DlaRequests",
                columns: new[] { "OwnerId", "Status" });

            migrationBuilder.CreateIndex(
                name: "IX_DlaRequests_Reference",
                table: "DlaRequests",
                column: "Reference",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_DlaRequests_Status_DueOn_Id",
                table: "DlaRequests",
                columns: new[] { "Status", "DueOn", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_IntakeDecisions_DlaRequestId",
                table: "IntakeDecisions",
                column: "DlaRequestId");

            migrationBuilder.CreateIndex(
                name: "IX_IntakeDecisions_LeavesAt",
                table: "IntakeDecisions",
                column: "LeavesAt");

            migrationBuilder.CreateIndex(
                name: "IX_MeetingSheets_RequestId",
                table: "MeetingSheets",
                column: "RequestId");

            migrationBuilder.CreateIndex(
                name: "IX_OfficerAbsence_DlaOfficerSeatId",
                table: "OfficerAbsence",
                column: "DlaOfficerSeatId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "CallAttempt");

            migrationBuilder.DropTable(
                name: "DecisionPosition");

            migrationBuilder.DropTable(
                name: "DeskPause");

            migrationBuilder.DropTable(
                name: "DlaParticipations");

            migrationBuilder.DropTable(
                name: "MeetingSheets");

            migrationBuilder.DropTable(
                name: "OfficerAbsence");

            migrationBuilder.DropTable(
                name: "IntakeDecisions");

            migrationBuilder.DropTable(
                name: "DlaOfficerSeats");

            migrationBuilder.DropTable(
                name: "DlaRequests");

            migrationBuilder.DropTable(
                name: "DlaDesks");

            migrationBuilder.DropColumn(
                name: "Sequence",
                table: "Journal");
        }
    }
}
