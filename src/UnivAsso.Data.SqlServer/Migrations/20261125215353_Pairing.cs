using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace UnivAsso.Data.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class Pairing : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Pairs",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    QuestionId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ResearcherId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Status = table.Column<int>(type: "int", nullable: false),
                    StatusSince = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    WhyYou = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true),
                    Note = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true),
                    Override_Rule = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true),
                    Override_Because = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true),
                    Override_ById = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Override_ByName = table.Column<string>(type: "nvarchar(160)", maxLength: 160, nullable: true),
                    Override_SecondedById = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Override_SecondedByName = table.Column<string>(type: "nvarchar(160)", maxLength: 160, nullable: true),
                    Round = table.Column<int>(type: "int", nullable: false),
                    SentAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    QuestionPlace = table.Column<int>(type: "int", nullable: true),
                    PersonPlace = table.Column<int>(type: "int", nullable: true),
                    HeldUntil = table.Column<DateOnly>(type: "date", nullable: true),
                    Message = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    AnsweredAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    Declined_Reason = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    Declined_AgainFrom = table.Column<DateOnly>(type: "date", nullable: true),
                    Reason = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true),
                    Presentation = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Pairs", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Pairs_ResearchQuestions_QuestionId",
                        column: x => x.QuestionId,
                        principalTable: "ResearchQuestions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Pairs_Researchers_ResearcherId",
                        column: x => x.ResearcherId,
                        principalTable: "Researchers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PairAssociations",
                columns: table => new
                {
                    PairId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    JoinRequestId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AskedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    Agrees = table.Column<bool>(type: "bit", nullable: true),
                    Reason = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    Comment = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    AnsweredByName = table.Column<string>(type: "nvarchar(160)", maxLength: 160, nullable: true),
                    AnsweredAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PairAssociations", x => new { x.PairId, x.JoinRequestId });
                    table.ForeignKey(
                        name: "FK_PairAssociations_JoinRequests_JoinRequestId",
                        column: x => x.JoinRequestId,
                        principalTable: "JoinRequests",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PairAssociations_Pairs_PairId",
                        column: x => x.PairId,
                        principalTable: "Pairs",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "PairLinks",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    PairId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    JoinRequestId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    TokenHash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    ExpiresAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PairLinks", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PairLinks_Pairs_PairId",
                        column: x => x.PairId,
                        principalTable: "Pairs",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_PairAssociations_JoinRequestId",
                table: "PairAssociations",
                column: "JoinRequestId");

            migrationBuilder.CreateIndex(
                name: "IX_PairLinks_PairId",
                table: "PairLinks",
                column: "PairId");

            migrationBuilder.CreateIndex(
                name: "IX_PairLinks_TokenHash",
                table: "PairLinks",
                column: "TokenHash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Pairs_QuestionId_QuestionPlace",
                table: "Pairs",
                columns: new[] { "QuestionId", "QuestionPlace" },
                unique: true,
                filter: "[QuestionPlace] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Pairs_QuestionId_ResearcherId",
                table: "Pairs",
                columns: new[] { "QuestionId", "ResearcherId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Pairs_ResearcherId_PersonPlace",
                table: "Pairs",
                columns: new[] { "ResearcherId", "PersonPlace" },
                unique: true,
                filter: "[PersonPlace] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Pairs_Status_StatusSince_Id",
                table: "Pairs",
                columns: new[] { "Status", "StatusSince", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Pairs_Version",
                table: "Pairs",
                column: "Version");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "PairAssociations");

            migrationBuilder.DropTable(
                name: "PairLinks");

            migrationBuilder.DropTable(
                name: "Pairs");
        }
    }
}
