using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace UnivAsso.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class DlaBridge : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "NeedBridge",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ParticipationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Need_Situation = table.Column<string>(type: "TEXT", maxLength: 1500, nullable: false),
                    Need_Question = table.Column<string>(type: "TEXT", maxLength: 1500, nullable: false),
                    Need_Purpose = table.Column<string>(type: "TEXT", maxLength: 1500, nullable: false),
                    TokenHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    ByName = table.Column<string>(type: "TEXT", maxLength: 160, nullable: false),
                    ProposedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Kept = table.Column<int>(type: "INTEGER", nullable: false),
                    EndedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    DlaRequestId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_NeedBridge", x => x.Id);
                    table.ForeignKey(
                        name: "FK_NeedBridge_DlaRequests_DlaRequestId",
                        column: x => x.DlaRequestId,
                        principalTable: "DlaRequests",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_NeedBridge_DlaRequestId",
                table: "NeedBridge",
                column: "DlaRequestId");

            migrationBuilder.CreateIndex(
                name: "IX_NeedBridge_TokenHash",
                table: "NeedBridge",
                column: "TokenHash",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "NeedBridge");
        }
    }
}
