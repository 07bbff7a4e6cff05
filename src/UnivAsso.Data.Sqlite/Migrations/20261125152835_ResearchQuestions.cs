using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace UnivAsso.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class ResearchQuestions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "ResearchQuestions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Reference = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    Status = table.Column<int>(type: "INTEGER", nullable: false),
                    StatusSince = table.Column<long>(type: "INTEGER", nullable: false),
                    Text_Title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Text_Summary = table.Column<string>(type: "TEXT", maxLength: 1500, nullable: false),
                    Text_Context = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    Text_WouldAnswer = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    Text_Known = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    TextVersion = table.Column<int>(type: "INTEGER", nullable: false),
                    Themes = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Disciplines = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Departments = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Forms = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    ReviewUntil = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    WatchUntil = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    FirstOpenedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ResearchQuestions", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "QuestionLinks",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    QuestionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    JoinRequestId = table.Column<Guid>(type: "TEXT", nullable: false),
                    TokenHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    ExpiresAt = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_QuestionLinks", x => x.Id);
                    table.ForeignKey(
                        name: "FK_QuestionLinks_ResearchQuestions_QuestionId",
                        column: x => x.QuestionId,
                        principalTable: "ResearchQuestions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "QuestionNeeds",
                columns: table => new
                {
                    QuestionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    JoinRequestId = table.Column<Guid>(type: "TEXT", nullable: false),
                    LinkedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Answer = table.Column<int>(type: "INTEGER", nullable: true),
                    Comment = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    AnsweredAt = table.Column<long>(type: "INTEGER", nullable: true),
                    AnsweredByName = table.Column<string>(type: "TEXT", maxLength: 160, nullable: true),
                    AnsweredVersion = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_QuestionNeeds", x => new { x.QuestionId, x.JoinRequestId });
                    table.ForeignKey(
                        name: "FK_QuestionNeeds_JoinRequests_JoinRequestId",
                        column: x => x.JoinRequestId,
                        principalTable: "JoinRequests",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_QuestionNeeds_ResearchQuestions_QuestionId",
                        column: x => x.QuestionId,
                        principalTable: "ResearchQuestions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "QuestionVersion",
                columns: table => new
                {
                    QuestionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Text_Title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Text_Summary = table.Column<string>(type: "TEXT", maxLength: 1500, nullable: false),
                    Text_Context = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    Text_WouldAnswer = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    Text_Known = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    ByName = table.Column<string>(type: "TEXT", maxLength: 160, nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_QuestionVersion", x => new { x.QuestionId, x.Number });
                    table.ForeignKey(
                        name: "FK_QuestionVersion_ResearchQuestions_QuestionId",
                        column: x => x.QuestionId,
                        principalTable: "ResearchQuestions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_QuestionLinks_QuestionId",
                table: "QuestionLinks",
                column: "QuestionId");

            migrationBuilder.CreateIndex(
                name: "IX_QuestionLinks_TokenHash",
                table: "QuestionLinks",
                column: "TokenHash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_QuestionNeeds_JoinRequestId",
                table: "QuestionNeeds",
                column: "JoinRequestId");

            migrationBuilder.CreateIndex(
                name: "IX_ResearchQuestions_Reference",
                table: "ResearchQuestions",
                column: "Reference",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ResearchQuestions_Status_FirstOpenedAt_Id",
                table: "ResearchQuestions",
                columns: new[] { "Status", "FirstOpenedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_ResearchQuestions_Status_StatusSince_Id",
                table: "ResearchQuestions",
                columns: new[] { "Status", "StatusSince", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_ResearchQuestions_Version",
                table: "ResearchQuestions",
                column: "Version");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "QuestionLinks");

            migrationBuilder.DropTable(
                name: "QuestionNeeds");

            migrationBuilder.DropTable(
                name: "QuestionVersion");

            migrationBuilder.DropTable(
                name: "ResearchQuestions");
        }
    }
}
